import { expect, test } from 'vitest';
import { foldNotice, type Notice, type NoticeText } from '#domain/board/notice.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import {
  createPreviewNotice,
  createPublishNotice,
  createWithdrawNotice,
} from '#usecases/board/publish-notice.ts';
import { createReadNotices } from '#usecases/board/read-notices.ts';

const ID = 'notice:issue-1-decision-1';
const TEXT: NoticeText = {
  kind: 'decision',
  about: 'issue:1',
  title: '王淑芬反映的楼道灯',
  news: '',
  lines: [
    { label: '议定', text: 'A8-1-302门口换灯，联系 00012345678' },
    { label: '空的', text: ' ' },
  ],
  head: '',
  voice: '',
  issuer: '城祥太阳城小区',
  from: '2026-11-22',
  until: '2026-11-29',
};

async function noticeOn({ database }: WritingDevice): Promise<Notice> {
  const record = await database.read(ID);
  if (record === undefined) throw new Error('there is no notice');
  return foldNotice(record);
}

test('what is published is what the preview showed, and nobody can be recognised in the record', async () => {
  const device = await deviceForTest();
  const seen = await createPreviewNotice(device.needs)(TEXT);
  expect(seen.hidden.map(({ was }) => was)).toEqual(['王淑芬', 'A8-1-302', '00012345678']);
  expect(await createPublishNotice(device.needs)(ID, COMMUNITY, TEXT)).toMatchObject({ ok: true });
  const record = await device.database.read(ID);
  expect(JSON.stringify(record)).not.toMatch(/王淑芬|302|00012345678/);
  expect(await noticeOn(device)).toMatchObject({
    title: seen.notice.title,
    lines: [seen.notice.lines[0]],
    scope: COMMUNITY,
  });
});

test('published anew it says what changed and is one notice still; taken off, it can be put up again', async () => {
  const device = await deviceForTest();
  const publish = createPublishNotice(device.needs);
  await publish(ID, COMMUNITY, TEXT);
  await publish(ID, COMMUNITY, { ...TEXT, until: '2026-12-06' });
  expect(await noticeOn(device)).toMatchObject({ until: '2026-12-06' });
  expect(await createWithdrawNotice(device.needs)(ID, ' ')).toMatchObject({ ok: false, reason: 'no-reason' });
  await createWithdrawNotice(device.needs)(ID, '写错了');
  expect((await noticeOn(device)).withdrawn).toBe('写错了');
  await publish(ID, COMMUNITY, TEXT);
  expect((await noticeOn(device)).withdrawn).toBe('');
  const all = await new Promise<readonly Notice[]>(
    (resolve) => void createReadNotices(device.needs).all(resolve),
  );
  expect(all.map(({ id }) => id)).toEqual([ID]);
});

test.each([
  [{ title: ' ' }, 'no-words'],
  [{ lines: [] }, 'no-words'],
  [{ until: '2026-11-21' }, 'no-period'],
  [{ from: '2026-02-30' }, 'no-period'],
] as const)('%j is not published: %s', async (change, reason) => {
  const device = await deviceForTest();
  const answer = await createPublishNotice(device.needs)(ID, COMMUNITY, { ...TEXT, ...change });
  expect(answer).toMatchObject({ ok: false, reason });
  expect(await device.database.read(ID)).toBeUndefined();
});
