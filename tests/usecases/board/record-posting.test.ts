import { expect, test } from 'vitest';
import { foldNotice, noticeId } from '#domain/board/notice.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { progressOn } from '#tests/support/issue-progress.ts';
import { openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createPublishNotice } from '#usecases/board/publish-notice.ts';
import { createRecordPosting } from '#usecases/board/record-posting.ts';
import { createCorrectIssue } from '#usecases/issues/correct-issue.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createAttachMedia } from '#usecases/media/attach-media.ts';

const POSTED = { where: '东门公告栏', on: '2026-11-22', photo: '' };

/** 晒: done, and nothing but its notice is open. */
async function readyToShow(
  device: WritingDevice,
): Promise<{ readonly issue: string; readonly notice: string }> {
  const needs = issueNeeds(device);
  const opened = await createOpenIssue(needs)(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    method: 'method:shanyang@1',
    said: { place: device.door, who: '王阿姨', words: '我家门口的灯坏了' },
  });
  if (!opened.ok) throw new Error(opened.reason);
  const issue = opened.value;
  for (const step of ['ask', 'discuss', 'decide', 'do']) {
    const done = await createRecordAction(needs)(issue, { kind: 'step-done', step, note: '' });
    if (!done.ok) throw new Error(done.reason);
  }
  await createCorrectIssue(needs)(issue, { outcome: '换了灯' });
  const notice = noticeId('result', issue);
  await createPublishNotice(needs)(notice, COMMUNITY, {
    kind: 'result',
    about: issue,
    title: '楼道灯办理结果',
    news: '',
    lines: [{ label: '办成了什么', text: '换了灯' }],
    head: '',
    voice: '',
    issuer: '',
    from: '2026-11-22',
    until: '2026-11-28',
  });
  return { issue, notice };
}

test('SY-03: publishing alone leaves 晒 open; the sheet on the wall finishes it, in one save', async () => {
  const device = await deviceForTest();
  const { issue, notice } = await readyToShow(device);
  expect((await progressOn(device, issue)).current).toEqual(['show']);
  const posted = await createRecordPosting(issueNeeds(device))(notice, POSTED);
  expect(posted).toEqual({ ok: true, value: 'step-done' });
  const progress = await progressOn(device, issue);
  expect(progress.done.get('show')?.note).toBe('东门公告栏');
  expect(progress.history.at(-1)?.entry.data).toMatchObject({ what: 'result', ...POSTED });
  const record = await device.database.read(notice);
  expect(record && foldNotice(record).postings).toMatchObject([POSTED]);
});

test('a second sheet elsewhere is noted and finishes nothing twice', async () => {
  const device = await deviceForTest();
  const { issue, notice } = await readyToShow(device);
  const post = createRecordPosting(issueNeeds(device));
  await post(notice, POSTED);
  expect(await post(notice, { ...POSTED, where: '西门' })).toEqual({ ok: true, value: 'noted' });
  const record = await device.database.read(notice);
  expect(record && foldNotice(record).postings.map(({ where }) => where)).toEqual(['东门公告栏', '西门']);
  expect((await progressOn(device, issue)).doings.filter(({ step }) => step === 'show')).toHaveLength(1);
});

test.each([
  [{ where: ' ' }, 'no-place'],
  [{ on: '' }, 'no-day'],
  [{ where: '王淑芬家门口' }, 'names-someone'],
] as const)('%j is refused: %s', async (change, reason) => {
  const device = await deviceForTest();
  const { issue, notice } = await readyToShow(device);
  const posted = await createRecordPosting(issueNeeds(device))(notice, { ...POSTED, ...change });
  expect(posted).toEqual({ ok: false, reason });
  expect((await progressOn(device, issue)).current).toEqual(['show']);
});

test('whoever has not this step keeps it open, and hears it', async () => {
  const device = await deviceForTest();
  const { notice } = await readyToShow(device);
  const posted = await createRecordPosting(issueNeeds(device, 'volunteer'))(notice, POSTED);
  expect(posted).toEqual({ ok: true, value: 'step-open' });
});

test('a photo of the sheet is one of the matter that is there; another id is refused', async () => {
  const device = await deviceForTest();
  const { issue, notice } = await readyToShow(device);
  const post = createRecordPosting(issueNeeds(device));
  expect(await post(notice, { ...POSTED, photo: 'media:none' })).toEqual({
    ok: false,
    reason: 'unknown-photo',
  });
  const files = createMediaFiles(await openMemoryMediaBox(), async () => ({
    ok: false,
    reason: 'not-there',
  }));
  const attach = createAttachMedia({ ...device.needs, files });
  const bytes = new Uint8Array([255, 216, 255]);
  const photo = { kind: 'photo', stage: undefined, contentType: 'image/jpeg', bytes, seconds: 0 } as const;
  const elsewhere = await attach({ id: 'issue:other', scope: COMMUNITY }, photo);
  const here = await attach({ id: issue, scope: COMMUNITY }, photo);
  if (!elsewhere.ok || !here.ok) throw new Error('not attached');
  expect(await post(notice, { ...POSTED, photo: elsewhere.value })).toMatchObject({ ok: false });
  expect(await post(notice, { ...POSTED, photo: here.value })).toEqual({ ok: true, value: 'step-done' });
  expect((await progressOn(device, issue)).history.at(-1)?.entry.data['photo']).toBe(here.value);
});
