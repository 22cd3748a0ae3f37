import { describe, expect, test } from 'vitest';
import type { IssueAction } from '#domain/issues/action.ts';
import { duesOf, latenessOf } from '#domain/issues/due.ts';
import { leadOf } from '#domain/issues/joining.ts';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import { owedAnswers } from '#domain/issues/standing.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { errand } from '#domain/work-methods/catalogue/errand.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { sampleEntry, sampleRecord } from '../sample-record.ts';
import {
  answered,
  close,
  coordinator,
  createLedger,
  leader,
  type Ledger,
  satisfied,
  stepDone,
  unsatisfied,
  volunteer,
} from './story.ts';

const ONE = 'issue:1';
const TWO = 'issue:2';

function entry(id: string, minute: number, action: IssueAction, more: Partial<Entry> = {}): Entry {
  const { kind, ...data } = action;
  return sampleEntry(id, minute, kind, data, more);
}

function foldOf(entries: readonly Entry[], data = {}): Progress {
  return foldProgress(errand, sampleRecord(ONE, { proposals: ['proposal:1'], ...data }, entries));
}

function superseded({ history }: Progress): readonly string[] {
  return history.flatMap(({ entry: { id }, misfit }) => (misfit === undefined ? [] : [`${id} ${misfit}`]));
}

/** An errand done up to its answers. */
function errandDone(proposals: readonly string[] = ['proposal:1']): Ledger {
  const ledger = createLedger(errand);
  for (const [id, own] of [
    [ONE, proposals],
    [TWO, ['proposal:9']],
  ] as const) {
    ledger.open(id, { proposals: own });
    ledger.set(leader, id, { responsible: '楼长' });
    for (const step of ['accept', 'check-papers', 'run']) ledger.act(volunteer, id, stepDone(step));
  }
  return ledger;
}

describe('owners', () => {
  const claim: IssueAction = { kind: 'claimed' };

  test('two who claim at once own it together', () => {
    const a = entry('a', 1, claim, { by: 'a', device: 'phone-a' });
    const b = entry('b', 2, claim, { by: 'b', device: 'phone-b' });
    expect([...foldOf([a, b]).owners.keys()]).toEqual(['a', 'b']);
  });

  test('an assignment replaces the owners that its author knew, and nobody who claimed meanwhile', () => {
    const a = entry('a', 1, claim, { by: 'a' });
    const b = entry('b', 2, claim, { by: 'b' });
    const assign = entry('c', 3, { kind: 'assigned', to: 'c', unit: '物业' }, { seen: ['a'] });
    expect([...foldOf([a, b, assign]).owners.keys()]).toEqual(['b', 'c']);
  });

  test('whoever hands over owns it no longer', () => {
    const a = entry('a', 1, claim, { by: 'a' });
    const over = entry('b', 2, { kind: 'handed-over', to: 'b', note: '' }, { by: 'a' });
    const stranger = entry('c', 3, { kind: 'handed-over', to: 'x', note: '' }, { by: 'x' });
    const progress = foldOf([a, over, stranger]);
    expect([...progress.owners.keys()]).toEqual(['b']);
    expect(superseded(progress)).toEqual(['c not-owner']);
  });
});

describe('what no longer fits after a merge', () => {
  test('a step done twice is done once, and both stay in the history', () => {
    const progress = foldOf([
      entry('a', 1, stepDone('accept')),
      entry('b', 2, stepDone('accept'), { by: 'b', device: 'phone-b' }),
    ]);
    expect(progress.done.get('accept')?.id).toBe('a');
    expect(superseded(progress)).toEqual(['b done-already']);
    expect(progress.history).toHaveLength(2);
  });

  test('an entry comes after what its author had seen, whatever the clock of the phone said', () => {
    const late = entry('first', 50, stepDone('accept'));
    const early = entry('second', 1, stepDone('check-papers'), { device: 'b', seen: ['first'] });
    const progress = foldOf([late, early]);
    expect(progress.history.map(({ entry: { id } }) => id)).toEqual(['first', 'second']);
    expect(superseded(progress)).toEqual([]);
  });

  test('two who pass it up to the same level pass it up once', () => {
    const up: IssueAction = { kind: 'escalated', to: 'street', reason: '解决不了' };
    const progress = foldOf([entry('a', 1, up), entry('b', 2, up, { by: 'b' })]);
    expect(progress.level).toBe(1);
    expect(superseded(progress)).toEqual(['b not-higher']);
  });

  test('the first method stands', () => {
    const progress = foldOf([
      entry('a', 1, { kind: 'adopted', method: 'method:errand@1' }),
      entry('b', 2, { kind: 'adopted', method: 'method:qufu@1' }),
    ]);
    expect(superseded(progress)).toEqual(['b method-kept']);
  });

  test('a kind that a newer app wrote, and an erased entry, are kept as unknown', () => {
    const progress = foldOf([
      sampleEntry('a', 1, 'predicted', {}),
      sampleEntry('b', 2, 'step-done', { erased: true }),
      sampleEntry('c', 3, 'constructor', {}),
    ]);
    expect(progress.history.map(({ counts }) => counts)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('a proposer who turns up after closing opens it again', () => {
    const ledger = errandDone();
    ledger.act(volunteer, ONE, answered('proposal:1'));
    ledger.act(volunteer, ONE, satisfied('proposal:1'));
    ledger.act(leader, ONE, close);
    const again = ledger.act(volunteer, ONE, { kind: 'proposed', proposal: 'proposal:2' });
    expect(again.state).toBe('open');
    expect(owedAnswers(again).map(({ proposal }) => proposal)).toEqual(['proposal:2']);
  });
});

describe('verdicts', () => {
  test('LY-35: two who are unsatisfied with the same work send it back once, and both causes stay', () => {
    const ledger = errandDone(['proposal:1', 'proposal:2']);
    for (const proposal of ['proposal:1', 'proposal:2']) ledger.act(volunteer, ONE, answered(proposal));
    ledger.act(volunteer, ONE, unsatisfied('proposal:1', '太慢'));
    const back = ledger.act(volunteer, ONE, unsatisfied('proposal:2', '少了一张'));
    expect(back.round).toBe(2);
    expect(back.rounds[1]?.causes.map(({ cause }) => cause)).toEqual(['太慢', '少了一张']);
    expect(back.current).toEqual(['run']);
  });

  test('不满意 after closing opens the issue again', () => {
    const ledger = errandDone();
    ledger.act(volunteer, ONE, answered('proposal:1'));
    ledger.act(volunteer, ONE, satisfied('proposal:1'));
    ledger.act(leader, ONE, close);
    expect(ledger.act(volunteer, ONE, unsatisfied('proposal:1'))).toMatchObject({ round: 2, state: 'open' });
  });

  test('联系不上 is a reason only after as many tries as the method asks for', () => {
    const ledger = errandDone();
    const gone = { kind: 'no-verdict', proposal: 'proposal:1', reason: 'unreachable', note: '' } as const;
    expect(ledger.refusal(volunteer, ONE, gone)).toBe('not-answered-yet');
    ledger.act(volunteer, ONE, answered('proposal:1', '结果已放进信箱'));
    for (const way of ['in-person', 'phone'] as const) {
      expect(ledger.refusal(volunteer, ONE, gone)).toBe('too-few-tries');
      expect(ledger.refusal(leader, ONE, close)).toBe('verdicts-owed');
      ledger.act(volunteer, ONE, { kind: 'tried', proposal: 'proposal:1', way });
    }
    ledger.act(volunteer, ONE, gone);
    expect(ledger.act(leader, ONE, close).state).toBe('closed');
  });

  test('SJ-05: what nobody put a name to is answered in public and closed with that reason', () => {
    const ledger = errandDone([]);
    expect(ledger.refusal(leader, ONE, close)).toBe('answers-owed');
    ledger.act(leader, ONE, { ...answered(''), way: 'session' } as IssueAction);
    expect(ledger.refusal(leader, ONE, close)).toBe('verdicts-owed');
    ledger.act(leader, ONE, { kind: 'no-verdict', proposal: '', reason: 'unnamed', note: '' });
    expect(ledger.act(leader, ONE, close).state).toBe('closed');
  });

  test('nobody can answer or judge for a proposer that the issue does not have', () => {
    const ledger = errandDone();
    expect(ledger.refusal(volunteer, ONE, answered('proposal:7'))).toBe('unknown-proposal');
    expect(ledger.refusal(volunteer, ONE, satisfied('proposal:7'))).toBe('unknown-proposal');
    expect(ledger.refusal(volunteer, ONE, answered(''))).toBe('unknown-proposal');
  });
});

describe('joining', () => {
  const join = (ledger: Ledger): void => {
    ledger.act(leader, TWO, { kind: 'joined', into: ONE });
    ledger.act(leader, ONE, { kind: 'took-in', issue: TWO });
  };

  test('every proposer of both is still owed an answer, and the joined issue rests', () => {
    const ledger = errandDone();
    join(ledger);
    expect(ledger.progress(TWO).state).toBe('joined');
    expect(owedAnswers(ledger.progress(ONE)).map(({ proposal }) => proposal)).toEqual([
      'proposal:1',
      'proposal:9',
    ]);
    expect(ledger.refusal(leader, TWO, close)).toBe('joined-elsewhere');
    ledger.act(volunteer, ONE, answered('proposal:1'));
    ledger.act(volunteer, ONE, satisfied('proposal:1'));
    expect(ledger.refusal(leader, ONE, close)).toBe('answers-owed');
    ledger.act(volunteer, TWO, answered('proposal:9'));
    expect(ledger.act(volunteer, TWO, unsatisfied('proposal:9')).state).toBe('joined');
    expect(ledger.progress(ONE)).toMatchObject({ round: 2, current: ['run'], members: [TWO] });
    expect(leadOf(ledger.record(TWO), ledger.related).id).toBe(ONE);
  });

  test('it can be undone, and each keeps what its own proposers were told', () => {
    const ledger = errandDone();
    join(ledger);
    ledger.act(volunteer, TWO, answered('proposal:9'));
    ledger.act(leader, TWO, { kind: 'unjoined', from: ONE, reason: '不是一回事' });
    ledger.act(leader, ONE, { kind: 'let-go', issue: TWO });
    expect(ledger.progress(ONE)).toMatchObject({ members: [], state: 'open' });
    expect(owedAnswers(ledger.progress(ONE)).map(({ proposal }) => proposal)).toEqual(['proposal:1']);
    expect(ledger.progress(TWO).state).toBe('open');
    expect(owedAnswers(ledger.progress(TWO))).toEqual([]);
  });

  test('of two that were joined into each other, the one with the lower id goes on, on every device', () => {
    const other = { kind: 'joined', into: ONE } as const;
    const one = sampleRecord(ONE, { proposals: [] }, [
      entry('a', 1, { kind: 'joined', into: TWO }),
      entry('b', 2, { kind: 'took-in', issue: TWO }),
    ]);
    const two = sampleRecord(TWO, { proposals: ['proposal:9'] }, [
      entry('c', 1, other),
      entry('d', 2, { kind: 'took-in', issue: ONE }),
    ]);
    const related = (id: string): FieldRecord | undefined => [one, two].find((record) => record.id === id);
    const lead = foldProgress(errand, one, related);
    expect(lead).toMatchObject({ state: 'open', members: [TWO] });
    expect(superseded(lead)).toEqual(['a in-a-ring']);
    expect(foldProgress(errand, two, related).state).toBe('joined');
    expect(leadOf(two, related)).toBe(one);
    expect(leadOf(one, related)).toBe(one);
  });
});

describe('time limits', () => {
  const calendar = createCalendar([]);

  test('a pause is said with its reason, stops work until it ends, and stops no clock', () => {
    const ledger = createLedger(liuyang);
    ledger.open(ONE, { proposals: ['proposal:1'], dueOn: '2026-09-01' });
    ledger.act(coordinator, ONE, { kind: 'submitted', clock: 'joint-conference', note: '' });
    expect(ledger.refusal(leader, ONE, { kind: 'paused', reason: ' ' })).toBe('reason-missing');
    ledger.act(leader, ONE, { kind: 'paused', reason: '等材料' });
    expect(ledger.refusal(volunteer, ONE, stepDone('listen'))).toBe('paused');
    expect(latenessOf(ledger.progress(ONE), calendar, '2026-09-02')).toBe('later');
    ledger.act(leader, ONE, { kind: 'resumed', note: '' });
    expect(latenessOf(ledger.progress(ONE), calendar, '2026-09-02')).toBe('overdue');
  });

  test('only 解决时限 is paused', () => {
    const ledger = errandDone();
    ledger.set(leader, ONE, { dueOn: '2026-09-01' });
    ledger.act(leader, ONE, { kind: 'paused', reason: '等材料' });
    expect(latenessOf(ledger.progress(ONE), calendar, '2026-12-01')).toBe('paused');
  });

  test('what is closed is not due, and a day that is none is no time limit', () => {
    const ledger = errandDone();
    ledger.set(leader, ONE, { dueOn: '下周' });
    expect(latenessOf(ledger.progress(ONE), calendar, '2026-12-01')).toBe('none');
    ledger.set(leader, ONE, { dueOn: '2026-10-01' });
    ledger.act(volunteer, ONE, answered('proposal:1'));
    ledger.act(volunteer, ONE, satisfied('proposal:1'));
    expect(duesOf(ledger.act(leader, ONE, close), calendar)).toEqual([]);
  });

  test('LY-36: a submission in a year without a plan is due 暂定', () => {
    const submitted = sampleEntry(
      's',
      0,
      'submitted',
      { clock: 'joint-conference' },
      {
        at: '2026-12-28T01:00:00.000Z',
      },
    );
    const progress = foldProgress(liuyang, sampleRecord(ONE, {}, [submitted]));
    expect(duesOf(progress, calendar)).toMatchObject([{ day: '2027-01-06', provisional: true }]);
  });

  test.each([
    ['ten years ahead', '2036-09-24T12:00:00.000Z'],
    ['ten years behind', '2016-09-24T12:00:00.000Z'],
  ])('LY-36: on a phone whose clock is %s, the 7 working days count from the server’s day', (_, at) => {
    const offset = Date.parse('2026-09-24T12:00:00.000Z') - Date.parse(at);
    const submitted = sampleEntry('s', 0, 'submitted', { clock: 'joint-conference' }, { at, offset });
    const progress = foldProgress(liuyang, sampleRecord(ONE, {}, [submitted]));
    expect(duesOf(progress, calendar)).toMatchObject([{ day: '2026-10-12', provisional: false }]);
  });
});
