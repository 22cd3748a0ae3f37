import { describe, expect, test } from 'vitest';
import type { IssueAction } from '#domain/issues/action.ts';
import { liuyangRouted } from '#domain/work-methods/catalogue/liuyang-routed.ts';
import { zhengzhouDeliberated } from '#domain/work-methods/catalogue/zhengzhou-deliberated.ts';
import type { Deliberation } from '#domain/work-methods/method.ts';
import { coordinator, createLedger, leader, type Ledger, stepDone, volunteer } from './story.ts';

const ISSUE = 'issue:1';
type Deliberating = Extract<IssueAction, { kind: 'deliberated' }>;

function held(of: Deliberation, sessionKind: string, more: Partial<Deliberating> = {}): Deliberating {
  const votes = { inFavour: 30, against: 1, abstained: 1, present: 32, entitled: 40 };
  return {
    kind: 'deliberated',
    of,
    session: 'session:1',
    sessionKind,
    agreed: true,
    note: '',
    ...votes,
    ...more,
  };
}

function begun(triage = 'annual-plan'): Ledger {
  const ledger = createLedger(zhengzhouDeliberated);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  ledger.set(coordinator, ISSUE, { triage, payer: '社区', implementer: '物业公司' });
  ledger.act(coordinator, ISSUE, stepDone('collect'));
  return ledger;
}

const REFUSED = 'deliberation-missing';

describe('三议 (ZZ-02)', () => {
  test('each of the three steps waits for its own body, in their order', () => {
    const ledger = begun();
    const bodies = [
      ['propose', held('proposal', 'liangwei')],
      ['consult', held('consultation', 'shangyi')],
      ['resolve', held('resolution', 'daibiao')],
    ] as const;
    for (const [step, action] of bodies) {
      expect(ledger.refusal(coordinator, ISSUE, stepDone(step))).toBe(REFUSED);
      ledger.act(coordinator, ISSUE, action);
      ledger.act(coordinator, ISSUE, stepDone(step));
    }
    const { current, deliberations } = ledger.progress(ISSUE);
    expect(current).toEqual(['publish-decision']);
    expect(deliberations.map(({ of, present, inFavour }) => [of, present, inFavour])).toEqual([
      ['proposal', 32, 30],
      ['consultation', 32, 30],
      ['resolution', 32, 30],
    ]);
  });

  test('what was sent back is on record and opens nothing; agreed later it does', () => {
    const ledger = begun();
    ledger.act(coordinator, ISSUE, held('proposal', 'liangwei', { agreed: false, inFavour: 3, against: 28 }));
    expect(ledger.refusal(coordinator, ISSUE, stepDone('propose'))).toBe(REFUSED);
    ledger.act(coordinator, ISSUE, held('proposal', 'liangwei'));
    expect(ledger.refusal(coordinator, ISSUE, stepDone('propose'))).toBeUndefined();
    expect(ledger.progress(ISSUE).deliberations.map(({ agreed }) => agreed)).toEqual([false, true]);
  });

  test('a matter mended at once needs no session of the two committees (ZZ-12)', () => {
    const ledger = begun('at-once');
    ledger.act(coordinator, ISSUE, stepDone('propose'));
    expect(ledger.progress(ISSUE).current).toEqual(['carry-out']);
  });

  test.each([
    [{ session: '' }, 'session-missing'],
    [{ sessionKind: 'yehua' }, 'session-missing'],
    [{ present: 41 }, 'figures-wrong'],
    [{ inFavour: 31 }, 'figures-wrong'],
    [{ inFavour: -1 }, 'figures-wrong'],
    [{ inFavour: 0, against: 0, abstained: 0, present: 0, entitled: 0 }, undefined],
  ] as const)('%j is refused with %s', (more, refusal) => {
    expect(begun().refusal(coordinator, ISSUE, held('proposal', 'liangwei', more))).toBe(refusal);
  });

  test('only whoever may do the step notes how its session ended', () => {
    const action = held('proposal', 'liangwei');
    expect(begun().refusal(volunteer, ISSUE, action)).toBe('not-your-role');
    expect(begun().refusal(leader, ISSUE, action)).toBe('not-your-role');
  });
});

describe('which body decides (LY-20, LY-21)', () => {
  const diagnosed = (size: string): Ledger => {
    const ledger = createLedger(liuyangRouted);
    ledger.open(ISSUE, { proposals: ['proposal:1'] });
    ledger.act(leader, ISSUE, stepDone('listen'));
    const known = { category: 'services', responsible: '社区', dueOn: '2026-12-31', measures: '先议再办' };
    ledger.set(leader, ISSUE, known);
    expect(ledger.refusal(leader, ISSUE, stepDone('first-diagnosis'))).toBe('fields-missing');
    ledger.set(leader, ISSUE, { size });
    ledger.act(leader, ISSUE, stepDone('first-diagnosis'));
    ledger.set(leader, ISSUE, { handling: 'by-residents' });
    return ledger;
  };

  test('LY-20: everyday management is decided by 两委 together, where it needs a decision at all', () => {
    const ledger = diagnosed('small');
    expect(ledger.refusal(volunteer, ISSUE, stepDone('handle'))).toBeUndefined();
    expect(ledger.refusal(coordinator, ISSUE, stepDone('decide'))).toBe(REFUSED);
    expect(ledger.refusal(coordinator, ISSUE, held('consultation', 'daibiao'))).toBe('session-missing');
    ledger.act(coordinator, ISSUE, held('consultation', 'liangwei'));
    expect(ledger.refusal(coordinator, ISSUE, stepDone('decide'))).toBeUndefined();
    expect(ledger.refusal(leader, ISSUE, stepDone('decide'))).toBe('not-your-role');
  });

  test('LY-21: a major decision takes 四议 and both postings, and nothing is done before', () => {
    const ledger = diagnosed('large');
    const fourBodies = [
      held('proposal', 'zhiwei'),
      held('consultation', 'liangwei'),
      held('review', 'dangyuan'),
      held('resolution', 'daibiao'),
    ];
    for (const action of fourBodies) {
      expect(ledger.refusal(volunteer, ISSUE, stepDone('handle'))).toBe('not-its-turn');
      expect(ledger.refusal(coordinator, ISSUE, stepDone('decide'))).toBe(REFUSED);
      ledger.act(coordinator, ISSUE, action);
    }
    ledger.act(coordinator, ISSUE, stepDone('decide'));
    expect(ledger.progress(ISSUE).current).toEqual(['publish-decision']);
    ledger.act(leader, ISSUE, { kind: 'published', what: 'decision', where: '公示栏' });
    ledger.act(volunteer, ISSUE, stepDone('handle'));
    expect(ledger.progress(ISSUE).current).toEqual(['publish-result']);
    ledger.act(leader, ISSUE, { kind: 'published', what: 'result', where: '公示栏' });
    expect(ledger.progress(ISSUE).current).toEqual(['follow-up']);
  });
});
