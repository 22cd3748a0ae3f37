import { expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { progressOn } from '#tests/support/issue-progress.ts';
import { seenIssue } from '#tests/support/seen-issue.ts';
import { COMMUNITY, DOORS } from '#tests/support/writing-device.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createSuggestSummary, createTakeIntoLedger } from '#usecases/sessions/take-into-ledger.ts';
import { createRedoEntries, createUndoEntries } from '#usecases/sessions/undo-entries.ts';
import { done, planOn, readSession, remarkOn, YEHUA } from './session-desk.ts';

test('a remark becomes an issue of the community with session, building and words, and no name', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const words = '王淑芬家门口的灯坏了,电话00012345678';
  const remark = await remarkOn(device, id, words, '王阿姨');
  const summary = await createSuggestSummary(device.needs)(YEHUA, words, '居民');
  expect(summary).toBe('居民家门口的灯坏了,电话');
  const taken = done(
    await createTakeIntoLedger(device.needs)(id, { remarks: [remark], summary, door: undefined }),
  );
  const [record] = await device.database.query({ type: 'issue' });
  expect(record?.opened.data).toMatchObject({ source: 'session', session: id, remarks: [remark] });
  expect(record && foldIssue(record)).toMatchObject({
    id: taken.issue,
    scope: COMMUNITY,
    building: 'A8楼',
    summary,
  });
  expect(await device.database.query({ type: 'proposal' })).toEqual([]);
  expect((await readSession(device, id)).remarks[0]?.issues).toEqual([taken.issue]);
});

test('tied to a door, what was said is a proposal in the doors database and an answer owed there', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const first = await remarkOn(device, id, '灯坏了', '王阿姨');
  const second = await remarkOn(device, id, '半个月了');
  const taking = { remarks: [first, second], summary: '楼道灯坏了半个月', door: device.door };
  const { issue } = done(await createTakeIntoLedger(device.needs)(id, taking));
  const [record] = await device.database.query({ type: 'proposal', place: device.door.id });
  expect(record?.opened.data['session']).toBe(id);
  expect(record && foldProposal(record)).toMatchObject({
    scope: DOORS,
    who: '王阿姨',
    words: '灯坏了\n半个月了',
    issue,
    answeredAt: undefined,
  });
  const written = await device.database.read(issue);
  expect(JSON.stringify(written)).not.toContain('王');
  expect(JSON.stringify(await device.database.read(id))).not.toContain(device.door.id);
});

test.each([
  ['a name of the building', '王淑芬家的灯', 'names-someone'],
  ['a door of the building', 'A8-1-301门口的灯', 'names-someone'],
  ['nothing', ' ', 'no-summary'],
])('a summary with %s is refused, and nothing is saved', async (_, summary, reason) => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了');
  const take = createTakeIntoLedger(device.needs);
  expect(await take(id, { remarks: [remark], summary, door: undefined })).toEqual({ ok: false, reason });
  expect(await device.database.query({ type: 'issue' })).toEqual([]);
});

test('a line that was taken back cannot be taken into the ledger', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了');
  done(await createUndoEntries(device.needs)(id, [remark]));
  const taken = await createTakeIntoLedger(device.needs)(id, {
    remarks: [remark],
    summary: '灯',
    door: undefined,
  });
  expect(taken).toEqual({ ok: false, reason: 'unknown-remark' });
});

test('taking back what went into the ledger withdraws the issue, putting it back restores it', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了');
  const take = createTakeIntoLedger(device.needs);
  const taking = { remarks: [remark], summary: '灯坏了', door: device.door };
  const { entry, issue } = done(await take(id, taking));
  const stands = async (): Promise<unknown> => {
    const [proposal] = (await device.database.query({ type: 'proposal' })).map(foldProposal);
    return [(await progressOn(device, issue)).state, proposal?.withdrawn];
  };
  done(await createUndoEntries(device.needs)(id, [entry]));
  expect([(await readSession(device, id)).remarks[0]?.issues, await stands()]).toEqual([
    [],
    ['withdrawn', true],
  ]);
  device.pass(1);
  done(await createRedoEntries(device.needs)(id, [entry]));
  expect([(await readSession(device, id)).remarks[0]?.issues, await stands()]).toEqual([
    [issue],
    ['open', false],
  ]);
});

test('an issue that somebody works on stays open although the session took it back', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了');
  const take = createTakeIntoLedger(device.needs);
  const { entry, issue } = done(await take(id, { remarks: [remark], summary: '灯坏了', door: undefined }));
  done(await createRecordAction(issueNeeds(device))(issue, { kind: 'claimed' }));
  done(await createUndoEntries(device.needs)(id, [entry]));
  const { state, issue: folded } = await progressOn(device, issue);
  expect([state, folded.withdrawn]).toEqual(['open', true]);
});

test('an issue leads back to the words that were said', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了', '王阿姨');
  await remarkOn(device, id, '别的都好');
  const take = createTakeIntoLedger(device.needs);
  const { issue } = done(await take(id, { remarks: [remark], summary: '灯坏了', door: undefined }));
  const { spoken } = await seenIssue(device, issue);
  expect(spoken.map(({ session, remark: said }) => [session.id, said.words])).toEqual([[id, '灯坏了']]);
});

test('a remark that says the same as an issue goes into it, and taking it back leaves the issue as it was', async () => {
  const device = await deviceForTest();
  const earlier = await planOn(device);
  const told = await remarkOn(device, earlier, '灯坏了');
  const take = createTakeIntoLedger(device.needs);
  const { issue } = done(await take(earlier, { remarks: [told], summary: '楼道灯坏了', door: undefined }));
  const id = await planOn(device);
  const again = await remarkOn(device, id, '灯还没修');
  const taken = done(await take(id, { remarks: [again], summary: '', door: undefined, into: issue }));
  expect(taken.issue).toBe(issue);
  expect(await device.database.query({ type: 'issue' })).toHaveLength(1);
  expect((await readSession(device, id)).remarks[0]?.issues).toEqual([issue]);
  done(await createUndoEntries(device.needs)(id, [taken.entry]));
  expect((await readSession(device, id)).remarks[0]?.issues).toEqual([]);
  const record = await device.database.read(issue);
  expect(record && foldIssue(record).withdrawn).toBe(false);
});
