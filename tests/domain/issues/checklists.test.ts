import { expect, test } from 'vitest';
import type { IssueAction } from '#domain/issues/action.ts';
import { listStanding } from '#domain/issues/checklist.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { errandPapers } from '#domain/work-methods/catalogue/errand-papers.ts';
import { shangjieProjects } from '#domain/work-methods/catalogue/shangjie-projects.ts';
import { shanyangTogether } from '#domain/work-methods/catalogue/shanyang-together.ts';
import { streetChiefsChecked } from '#domain/work-methods/catalogue/street-chiefs-checked.ts';
import { stepOf } from '#domain/work-methods/steps.ts';
import {
  answered,
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
const ALLOWANCE = '津贴、补贴';

function papers(right: readonly string[], wanting: readonly string[], list = ALLOWANCE): IssueAction {
  return { kind: 'checked', step: 'check-papers', list, right, wanting };
}

function accepted(): Ledger {
  const ledger = createLedger(errandPapers);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  ledger.set(volunteer, ISSUE, { responsible: '志愿者', companion: '一名党员' });
  ledger.act(volunteer, ISSUE, stepDone('accept'));
  return ledger;
}

test('JN-06: papers are gone through by the kind of errand, and a lost one is replaced before it goes on', () => {
  const ledger = accepted();
  expect(ledger.refusal(volunteer, ISSUE, stepDone('check-papers'))).toBe('list-open');
  expect(ledger.refusal(volunteer, ISSUE, papers([], []))).toBe('list-missing');
  expect(ledger.refusal(volunteer, ISSUE, papers(['照片'], [], '没有的单子'))).toBe('unknown-list');
  const found = ledger.act(volunteer, ISSUE, papers(['身份证', '户口簿', '银行卡'], ['近期照片']));
  const step = stepOf(errandPapers, 'check-papers');
  expect(step && [...(listStanding(found, step)?.items ?? [])]).toEqual([
    ['身份证', 'right'],
    ['户口簿', 'right'],
    ['近期照片', 'wanting'],
    ['银行卡', 'right'],
  ]);
  expect(ledger.refusal(volunteer, ISSUE, stepDone('check-papers'))).toBe('list-open');
  expect(ledger.refusal(volunteer, ISSUE, stepDone('run'))).toBe('not-its-turn');
  ledger.act(volunteer, ISSUE, papers(['近期照片'], []));
  ledger.act(volunteer, ISSUE, stepDone('check-papers'));
  expect(ledger.refusal(volunteer, ISSUE, papers(['近期照片'], []))).toBe('done-already');
});

test('JN-06: two people who find different papers at once do not undo each other', () => {
  const ledger = accepted();
  ledger.act(volunteer, ISSUE, papers(['身份证', '户口簿'], ['近期照片', '银行卡']));
  const before = ledger.record(ISSUE);
  ledger.act(volunteer, ISSUE, papers(['近期照片'], []));
  const one = ledger.record(ISSUE);
  ledger.act(leader, ISSUE, papers(['银行卡'], []));
  const both = ledger.record(ISSUE);
  const other = { ...before, entries: [...before.entries, ...both.entries.slice(-1)] };
  const merged = foldProgress(errandPapers, mergeRecords(other, one));
  expect(merged).toEqual(foldProgress(errandPapers, mergeRecords(one, other)));
  const step = stepOf(errandPapers, 'check-papers');
  expect(step && [...(listStanding(merged, step)?.items.values() ?? [])]).toEqual(
    Array.from({ length: 4 }, () => 'right'),
  );
});

test('JN-07, JN-08: an errand names who goes along, and its first taker stays the contact', () => {
  const ledger = createLedger(errandPapers);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  ledger.set(volunteer, ISSUE, { responsible: '志愿者' });
  expect(ledger.refusal(volunteer, ISSUE, stepDone('accept'))).toBe('fields-missing');
  ledger.set(volunteer, ISSUE, { companion: '一名党员' });
  expect(ledger.progress(ISSUE).contact).toBeUndefined();
  ledger.act(volunteer, ISSUE, stepDone('accept'));
  ledger.act(volunteer, ISSUE, { kind: 'claimed' });
  ledger.act(volunteer, ISSUE, { kind: 'handed-over', to: leader.account, note: '' });
  ledger.act(volunteer, ISSUE, papers(['问过窗口，不用带材料'], [], '政策咨询、业务指导'));
  ledger.act(leader, ISSUE, stepDone('check-papers'));
  const run = ledger.act(leader, ISSUE, stepDone('run'));
  expect([...run.owners.keys()]).toEqual([leader.account]);
  expect(run.contact).toBe(volunteer.account);
});

test('ZZ-24: 十户长 looks at all of 门前三包; what is wrong holds nothing up', () => {
  const ledger = createLedger(streetChiefsChecked);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  const look = (right: readonly string[], wanting: readonly string[]): IssueAction => {
    return { kind: 'checked', step: 'check', list: '门前三包', right, wanting };
  };
  ledger.act(volunteer, ISSUE, look(['门前道路干净整洁'], ['电动车辆摆放整齐']));
  expect(ledger.refusal(volunteer, ISSUE, stepDone('check'))).toBe('list-open');
  ledger.act(volunteer, ISSUE, look(['街边设施完好无损'], []));
  expect(ledger.act(volunteer, ISSUE, stepDone('check')).current).toEqual(['solve']);
});

test('SJ-18: a project says to which part of the work it belongs', () => {
  const ledger = createLedger(shangjieProjects);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  ledger.act(leader, ISSUE, stepDone('talk'));
  ledger.set(coordinator, ISSUE, { cause: '年久失修', responsible: '支部书记', dueOn: '2026-12-31' });
  ledger.act(leader, ISSUE, stepDone('distil'));
  expect(ledger.refusal(coordinator, ISSUE, stepDone('project'))).toBe('fields-missing');
  ledger.set(coordinator, ISSUE, { projectArea: 'something-else' });
  expect(ledger.refusal(coordinator, ISSUE, stepDone('project'))).toBe('fields-missing');
  ledger.set(coordinator, ISSUE, { projectArea: 'premises' });
  expect(ledger.act(coordinator, ISSUE, stepDone('project')).issue.projectArea).toBe('premises');
});

test('SY-09, SY-13: residents are asked first, and mobilised while the work goes on', () => {
  const ledger = createLedger(shanyangTogether);
  ledger.open(ISSUE, { source: '' });
  expect(ledger.refusal(leader, ISSUE, stepDone('ask'))).toBe('opinions-missing');
  ledger.act(leader, ISSUE, { kind: 'proposed', proposal: 'proposal:1' });
  ledger.act(leader, ISSUE, stepDone('ask'));
  expect(ledger.refusal(leader, ISSUE, stepDone('discuss'))).toBe('session-missing');
  ledger.act(leader, ISSUE, stepDone('discuss', 'dangqun'));
  ledger.set(coordinator, ISSUE, { responsible: '楼长', dueOn: '2026-12-31' });
  expect(ledger.refusal(coordinator, ISSUE, stepDone('decide'))).toBe('fields-missing');
  ledger.set(coordinator, ISSUE, { plan: '补绿、添座椅', size: 'large' });
  expect(ledger.act(coordinator, ISSUE, stepDone('decide')).current).toEqual(['do', 'mobilise']);
  ledger.act(volunteer, ISSUE, stepDone('do'));
  const published = { kind: 'published', what: 'result', where: '公示栏' } as const;
  expect(ledger.refusal(leader, ISSUE, published)).toBe('not-its-turn');
  ledger.act(volunteer, ISSUE, stepDone('mobilise'));
  ledger.act(leader, ISSUE, published);
  ledger.act(volunteer, ISSUE, answered('proposal:1'));
  ledger.act(volunteer, ISSUE, unsatisfied('proposal:1'));
  expect(ledger.progress(ISSUE)).toMatchObject({ round: 2, current: ['do'] });
  ledger.act(volunteer, ISSUE, stepDone('do'));
  ledger.act(leader, ISSUE, published);
  ledger.act(volunteer, ISSUE, answered('proposal:1'));
  ledger.act(volunteer, ISSUE, satisfied('proposal:1'));
  expect(ledger.progress(ISSUE).current).toEqual([]);
});
