import { expect, test } from 'vitest';
import type { IssueAction } from '#domain/issues/action.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { progressOn } from '#tests/support/issue-progress.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { planOn, readSession, YEHUA } from '#tests/usecases/sessions/session-desk.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createReadDeliberations } from '#usecases/sessions/read-deliberations.ts';

async function collected(device: WritingDevice): Promise<string> {
  const needs = issueNeeds(device);
  const opened = await createOpenIssue(needs)(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    method: 'method:zhengzhou@2',
  });
  if (!opened.ok) throw new Error(opened.reason);
  await createRecordAction(needs)(opened.value, { kind: 'step-done', step: 'collect', note: '' });
  return opened.value;
}

function proposal(session: string, agreed = true): IssueAction {
  const votes = { inFavour: 6, against: 0, abstained: 1, present: 7, entitled: 9 };
  return { kind: 'deliberated', of: 'proposal', session, agreed, note: '列入年度计划', ...votes };
}

test('ZZ-02: what a body agreed on finishes its step in the same save, with the day of its session', async () => {
  const device = await deviceForTest();
  const issue = await collected(device);
  const session = await planOn(device, { ...YEHUA, kind: 'liangwei', kindName: '社区“两委”会议' });
  const record = createRecordAction(issueNeeds(device));
  expect(await record(issue, proposal(session), { triage: 'annual-plan' })).toMatchObject({ ok: true });
  const { deliberations, done, history } = await progressOn(device, issue);
  expect(deliberations).toMatchObject([{ session, sessionKind: 'liangwei', on: '2026-11-22', present: 7 }]);
  expect(done.get('propose')).toMatchObject({ session, note: '列入年度计划' });
  expect(history.filter(({ entry }) => entry.kind === 'deliberated')).toHaveLength(1);
});

test('ZZ-02: the session lists what it deliberated, with the figures as they stand on the issue', async () => {
  const device = await deviceForTest();
  const issue = await collected(device);
  const session = await planOn(device, { ...YEHUA, kind: 'liangwei', kindName: '社区“两委”会议' });
  const record = createRecordAction(issueNeeds(device));
  await record(issue, proposal(session, false), { triage: 'annual-plan' });
  device.pass(1);
  await record(issue, proposal(session));
  const held = await readSession(device, session);
  expect(held.tookUp).toEqual([issue]);
  const [dealt] = await createReadDeliberations(device.needs)(held);
  expect(dealt).toMatchObject({ issue, summary: '楼道的灯坏了', steps: [] });
  expect(dealt?.deliberations.map(({ agreed, present, inFavour }) => [agreed, present, inFavour])).toEqual([
    [false, 7, 6],
    [true, 7, 6],
  ]);
});

test('a step that needs a meeting is listed there as a step; what happened in none is listed nowhere', async () => {
  const device = await deviceForTest();
  const needs = issueNeeds(device);
  const opened = await createOpenIssue(needs)(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    method: 'method:zhengzhou@1',
  });
  if (!opened.ok) throw new Error(opened.reason);
  const session = await planOn(device, { ...YEHUA, kind: 'liangwei' });
  const record = createRecordAction(needs);
  await record(opened.value, { kind: 'step-done', step: 'collect', note: '' });
  expect((await readSession(device, session)).tookUp).toEqual([]);
  const stepDone: IssueAction = { kind: 'step-done', step: 'propose', note: '', session };
  expect(await record(opened.value, stepDone, { triage: 'annual-plan' })).toMatchObject({ ok: true });
  const held = await readSession(device, session);
  expect(await createReadDeliberations(device.needs)(held)).toMatchObject([
    { deliberations: [], steps: ['两委提议'] },
  ]);
});

test('sent back, or agreed while something else is missing, it is on record and the step stays open', async () => {
  const device = await deviceForTest();
  const issue = await collected(device);
  const session = await planOn(device, { ...YEHUA, kind: 'liangwei' });
  const record = createRecordAction(issueNeeds(device));
  await record(issue, proposal(session, false), { triage: 'annual-plan' });
  expect((await progressOn(device, issue)).current).toEqual(['propose']);
  const other = await collected(device);
  expect(await record(other, proposal(session))).toMatchObject({ ok: true });
  expect((await progressOn(device, other)).current).toEqual(['propose']);
});

test('a session of another kind is no session of that body', async () => {
  const device = await deviceForTest();
  const issue = await collected(device);
  const session = await planOn(device);
  const record = createRecordAction(issueNeeds(device));
  expect(await record(issue, proposal(session))).toMatchObject({ ok: false, reason: 'session-missing' });
});

test('SJ-05: what nobody proposed by name is judged at a meeting, and 不满意 needs its cause', async () => {
  const device = await deviceForTest();
  const issue = await collected(device);
  const record = createRecordAction(issueNeeds(device));
  const judged: IssueAction = {
    kind: 'verdict',
    proposal: '',
    verdict: 'unsatisfied',
    way: 'session',
    cause: '',
    session: await planOn(device),
  };
  expect(await record(issue, judged)).toMatchObject({ ok: false, reason: 'cause-missing' });
  const caused = { ...judged, cause: '还是暗' };
  expect(await record(issue, caused)).toMatchObject({ ok: false, reason: 'not-answered-yet' });
  await record(issue, { kind: 'answered', proposal: '', way: 'session', adopted: true, text: '换了灯' });
  expect(await record(issue, caused)).toMatchObject({ ok: true });
  expect((await progressOn(device, issue)).verdicts).toMatchObject([
    { verdict: 'unsatisfied', way: 'session' },
  ]);
});
