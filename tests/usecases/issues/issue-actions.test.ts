import { describe, expect, test } from 'vitest';
import type { IssueAction } from '#domain/issues/action.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { progressOn } from '#tests/support/issue-progress.ts';
import { COMMUNITY, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createCorrectIssue } from '#usecases/issues/correct-issue.ts';
import { ledgerRow } from '#domain/issues/ledger-row.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { prepareFindAlike } from '#usecases/issues/find-alike.ts';
import { createJoinIssues, createPartIssues } from '#usecases/issues/join-issues.ts';
import { createOpenIssue, type NewIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createSplitIssue } from '#usecases/issues/split-issue.ts';
import { pause } from '#lib/pause.ts';
import { createWatchLedger } from '#usecases/issues/watch-ledger.ts';

const LISTEN: IssueAction = { kind: 'step-done', step: 'listen', note: '' };
const DIAGNOSE: IssueAction = { kind: 'step-done', step: 'first-diagnosis', note: '灯座老化' };

async function open(device: WritingDevice, more: Partial<NewIssue> = {}): Promise<string> {
  const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    said: { place: device.door, who: '王阿姨', words: '我家门口的灯坏了' },
    ...more,
  });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

describe('opening', () => {
  test('ZZ-06: a walk-in is an issue without a name and a proposal at the door, in one save', async () => {
    const device = await deviceForTest();
    const id = await open(device);
    const [proposal] = (await device.database.query({ type: 'proposal' })).map(foldProposal);
    const record = await device.database.read(id);
    expect(proposal).toMatchObject({ scope: DOORS, who: '王阿姨', issue: id });
    expect(record && foldIssue(record)).toMatchObject({
      scope: COMMUNITY,
      source: 'walk-in',
      method: 'method:liuyang@2',
      proposals: [proposal?.id],
    });
    expect(JSON.stringify(record)).not.toMatch(/王|302/);
  });

  test('somebody who gives neither name nor door is written down all the same', async () => {
    const device = await deviceForTest();
    const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
      source: 'call',
      summary: '东门外有狗',
      building: '',
    });
    expect(opened.ok).toBe(true);
    expect(await device.database.query({ type: 'proposal' })).toEqual([]);
  });

  test.each([
    ['', 'no-summary'],
    ['王淑芬家的灯坏了', 'names-someone'],
    ['王阿姨说灯坏了', 'names-someone'],
  ])('a summary %j is refused and nothing is saved', async (summary, reason) => {
    const device = await deviceForTest();
    const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
      source: 'walk-in',
      summary,
      building: '',
      said: { place: device.door, who: '王阿姨', words: '灯坏了' },
    });
    expect(opened).toEqual({ ok: false, reason });
    expect(await device.database.query({ type: 'issue' })).toEqual([]);
  });
});

describe('an action', () => {
  test('is saved with the fields that it needs, in one save', async () => {
    const device = await deviceForTest();
    const id = await open(device);
    const act = createRecordAction(issueNeeds(device));
    await act(id, LISTEN);
    expect(await act(id, DIAGNOSE)).toEqual({ ok: false, reason: 'fields-missing' });
    const fields = {
      category: 'services',
      size: 'small',
      responsible: '电工',
      dueOn: '2026-12-01',
      measures: '换灯座',
    };
    expect((await act(id, DIAGNOSE, fields)).ok).toBe(true);
    expect(await progressOn(device, id)).toMatchObject({
      current: ['handle'],
      issue: { responsible: '电工', dueOn: '2026-12-01' },
    });
  });

  test('that may not be done is refused, and nothing of it is saved', async () => {
    const device = await deviceForTest();
    const id = await open(device);
    const before = await device.database.read(id);
    const asVolunteer = createRecordAction(issueNeeds(device, 'volunteer'));
    expect(await asVolunteer(id, DIAGNOSE, { responsible: '我' })).toEqual({
      ok: false,
      reason: 'not-your-role',
    });
    expect(await asVolunteer(id, { kind: 'claimed' }, { measures: '去302换灯' })).toEqual({
      ok: false,
      reason: 'names-someone',
    });
    expect(await asVolunteer('issue:elsewhere', LISTEN)).toEqual({ ok: false, reason: 'unknown-record' });
    expect(await device.database.read(id)).toEqual(before);
  });

  test('the first one takes an issue that nobody chose a method for under the usual one', async () => {
    const device = await deviceForTest();
    const lifted = { id: 'issue:lifted', type: 'issue', scope: COMMUNITY, v: 1, entries: [] };
    const opened = {
      by: 'x',
      at: '2026-11-22T11:00:00.000Z',
      offset: 0,
      device: 'd',
      data: { summary: '灯' },
    };
    await device.database.save([{ open: { ...lifted, opened } }]);
    await createRecordAction(issueNeeds(device))('issue:lifted', LISTEN);
    const record = await device.database.read('issue:lifted');
    expect(record?.entries.map(({ kind }) => kind)).toEqual(['adopted', 'step-done']);
    expect(record && foldIssue(record).method).toBe('method:liuyang@2');
  });

  test('on an issue whose method has not arrived is refused', async () => {
    const device = await deviceForTest();
    const id = await open(device, { method: 'method:liuyang@7-abc' });
    expect(await createRecordAction(issueNeeds(device))(id, LISTEN)).toEqual({
      ok: false,
      reason: 'unknown-method',
    });
  });

  test('a correction gives fields new values and names nobody', async () => {
    const device = await deviceForTest();
    const id = await open(device);
    const correct = createCorrectIssue(issueNeeds(device));
    expect(await correct(id, { outcome: '王淑芬满意了' })).toEqual({ ok: false, reason: 'names-someone' });
    await correct(id, { triage: 'at-once', size: 'small' });
    expect((await progressOn(device, id)).issue).toMatchObject({ triage: 'at-once', size: 'small' });
  });
});

describe('parts and joins', () => {
  const PARTS = [
    { unit: '住建局', summary: '修路面' },
    { unit: '交警大队', summary: '改道' },
  ];

  test('QF-08: a unit gets one part, however often the issue is split', async () => {
    const device = await deviceForTest();
    const id = await open(device);
    const split = createSplitIssue(issueNeeds(device));
    await split(id, PARTS);
    await split(id, [PARTS[0] ?? { unit: '', summary: '' }, { unit: '供水公司', summary: '换管' }]);
    const { parts, openParts } = await progressOn(device, id);
    expect(parts).toHaveLength(3);
    expect([...openParts]).toEqual(parts);
    const records = await Promise.all(parts.map((part) => device.database.read(part)));
    expect(records.map((record) => record && foldIssue(record))).toMatchObject([
      { unit: '住建局', parent: id, method: 'method:liuyang@2', building: 'A8楼' },
      { unit: '交警大队', parent: id },
      { unit: '供水公司', parent: id },
    ]);
  });

  test('nobody but a coordinator splits, and no part is without a unit', async () => {
    const device = await deviceForTest();
    const id = await open(device);
    const asLeader = createSplitIssue(issueNeeds(device, 'building-leader'));
    expect(await asLeader(id, PARTS)).toEqual({ ok: false, reason: 'not-your-role' });
    const unnamed = [{ unit: ' ', summary: '修' }];
    expect(await createSplitIssue(issueNeeds(device))(id, unnamed)).toEqual({
      ok: false,
      reason: 'no-summary',
    });
    expect(await device.database.query({ type: 'issue' })).toHaveLength(1);
  });

  test('like issues are joined in one save, and parted again', async () => {
    const device = await deviceForTest();
    const [one, two] = [await open(device), await open(device, { summary: '三楼的灯不亮' })];
    await createJoinIssues(issueNeeds(device))(two, one);
    expect(await progressOn(device, two)).toMatchObject({ state: 'joined', joinedInto: one });
    expect((await progressOn(device, one)).parties.size).toBe(2);
    await createPartIssues(issueNeeds(device))(two, one, '不是一处');
    expect(await progressOn(device, two)).toMatchObject({ state: 'open' });
    expect((await progressOn(device, one)).parties.size).toBe(1);
  });

  test('a join that is refused on one side is saved on neither', async () => {
    const device = await deviceForTest();
    const one = await open(device);
    const join = createJoinIssues(issueNeeds(device));
    expect(await join(one, 'issue:elsewhere')).toEqual({ ok: false, reason: 'unknown-record' });
    expect(await join(one, one)).toEqual({ ok: false, reason: 'into-itself' });
    expect((await device.database.read(one))?.entries).toEqual([]);
  });
});

test('the ledger answers with every issue’s progress, and finds what is alike among the open ones', async () => {
  const device = await deviceForTest();
  const id = await open(device);
  let ledger: readonly Progress[] = [];
  const stop = createWatchLedger({ ...device.needs, pause })(50)((answer) => (ledger = answer));
  await expect.poll(() => ledger.map(({ issue }) => issue.id)).toEqual([id]);
  await createRecordAction(issueNeeds(device))(id, LISTEN);
  await expect.poll(() => ledger[0]?.current).toEqual(['first-diagnosis']);
  const rows = ledger.map((one) => ledgerRow(one, createCalendar([])));
  const find = await prepareFindAlike(rows, pause);
  expect(find?.('楼道灯又坏了', 'A8楼')).toMatchObject([{ id }]);
  stop();
});
