import { expect, test } from 'vitest';
import { SOURCES } from '#domain/issues/codes.ts';
import { foldIssue, partnersOf } from '#domain/issues/issue.ts';
import { liuyangRouted } from '#domain/work-methods/catalogue/liuyang-routed.ts';
import { zhengzhou } from '#domain/work-methods/catalogue/zhengzhou.ts';
import { sampleRecord, sampleSet } from '#tests/domain/sample-record.ts';
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

const ISSUE = 'issue:1';
const DIAGNOSED = {
  category: 'services',
  responsible: '支部书记',
  dueOn: '2026-12-31',
  measures: '换灯',
  handling: 'by-members',
};

function ledgerWith(method: Parameters<typeof createLedger>[0], fields: Record<string, string> = {}): Ledger {
  const ledger = createLedger(method);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  ledger.set(coordinator, ISSUE, fields);
  return ledger;
}

test('LY-05: what came by a meeting, a paper form or the web keeps that it did', () => {
  for (const source of ['session', 'paper-form', 'web'] as const) {
    expect(SOURCES).toContain(source);
    expect(foldIssue(sampleRecord(ISSUE, { source }, [sampleSet('e', 1, 'source', 'call')])).source).toBe(
      source,
    );
  }
});

test('LY-17, LY-29: cause and preliminary plan, 责任单位 and 责任人 are of each issue, and a later word stands', () => {
  const record = sampleRecord(ISSUE, { cause: '灯头坏', unit: '社区' }, [
    sampleSet('a', 1, 'cause', '线路老化'),
    sampleSet('b', 2, 'plan', '换线'),
    sampleSet('c', 3, 'unit', '供电所'),
    sampleSet('d', 4, 'responsible', '片区电工'),
  ]);
  expect(foldIssue(record)).toMatchObject({
    cause: '线路老化',
    plan: '换线',
    unit: '供电所',
    responsible: '片区电工',
  });
});

test('LY-29: 初诊 is refused until somebody is responsible', () => {
  const ledger = ledgerWith(liuyangRouted, { ...DIAGNOSED, size: 'small', responsible: '' });
  ledger.act(leader, ISSUE, stepDone('listen'));
  expect(ledger.refusal(leader, ISSUE, stepDone('first-diagnosis'))).toBe('fields-missing');
  ledger.set(leader, ISSUE, { responsible: '支部书记' });
  expect(ledger.refusal(leader, ISSUE, stepDone('first-diagnosis'))).toBeUndefined();
});

test('LY-45: a small matter is handled right after 初诊, a large one waits for its bodies', () => {
  for (const [size, next] of [
    ['small', undefined],
    ['large', 'not-its-turn'],
  ] as const) {
    const ledger = ledgerWith(liuyangRouted, { ...DIAGNOSED, size });
    ledger.act(leader, ISSUE, stepDone('listen'));
    ledger.act(leader, ISSUE, stepDone('first-diagnosis'));
    expect(ledger.refusal(volunteer, ISSUE, stepDone('handle'))).toBe(next);
  }
});

test('ZZ-04: no resolution without the opinions that it goes back to', () => {
  const ledger = createLedger(zhengzhou);
  ledger.open(ISSUE, { source: '', proposals: [] });
  expect(ledger.refusal(leader, ISSUE, stepDone('collect'))).toBe('opinions-missing');
  ledger.act(leader, ISSUE, { kind: 'proposed', proposal: 'proposal:1' });
  expect(ledger.refusal(leader, ISSUE, stepDone('collect'))).toBeUndefined();
});

test('ZZ-13, ZZ-14: only 立行立改 goes without the bodies; neither a plan nor passing up closes a matter', () => {
  for (const [triage, next] of [
    ['at-once', undefined],
    ['annual-plan', 'not-its-turn'],
    ['passed-up', 'not-its-turn'],
  ] as const) {
    const ledger = ledgerWith(zhengzhou, { triage });
    ledger.act(leader, ISSUE, stepDone('collect'));
    ledger.act(coordinator, ISSUE, stepDone('propose'));
    expect(ledger.refusal(leader, ISSUE, stepDone('carry-out'))).toBe(next);
    ledger.act(leader, ISSUE, { kind: 'escalated', to: 'city', reason: '街道解决不了' });
    expect(ledger.progress(ISSUE)).toMatchObject({ state: 'open', issue: { triage } });
    expect(ledger.refusal(leader, ISSUE, close)).toBe('answers-owed');
  }
});

test('ZZ-26: whether it is mended the resident says; nobody else’s word closes it', () => {
  const ledger = ledgerWith(liuyangRouted, { ...DIAGNOSED, size: 'small', outcome: '灯亮了' });
  for (const step of ['listen', 'first-diagnosis', 'handle']) ledger.act(leader, ISSUE, stepDone(step));
  ledger.act(leader, ISSUE, answered('proposal:1'));
  expect(ledger.refusal(coordinator, ISSUE, close)).toBe('verdicts-owed');
  ledger.act(volunteer, ISSUE, unsatisfied('proposal:1'));
  ledger.act(volunteer, ISSUE, stepDone('handle'));
  ledger.act(volunteer, ISSUE, answered('proposal:1'));
  expect(ledger.refusal(coordinator, ISSUE, close)).toBe('verdicts-owed');
  ledger.act(volunteer, ISSUE, satisfied('proposal:1'));
  expect(ledger.act(leader, ISSUE, close).state).toBe('closed');
});

test('LY-44: other parties are named on the issue, each once, and a later word stands', () => {
  const record = sampleRecord(ISSUE, { partners: '物业公司' }, [
    sampleSet('a', 1, 'partners', '物业公司、业主委员会，移动公司 ；物业公司、'),
  ]);
  expect(partnersOf(foldIssue(record))).toEqual(['物业公司', '业主委员会', '移动公司']);
  expect(partnersOf(foldIssue(sampleRecord(ISSUE, {})))).toEqual([]);
});
