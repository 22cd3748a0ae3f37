import { createBoardUses } from '#app/board-uses.ts';
import { paths } from '#app/paths.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { BoardUses } from '#features/board/board-uses.ts';
import type { NoticePhotos } from '#features/board/notice-photos.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { COMMUNITY, createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createAttachMedia, type NewMedia } from '#usecases/media/attach-media.ts';

export interface BoardOnScreen {
  readonly photos: NoticePhotos;
  readonly device: WritingDevice;
  readonly uses: BoardUses;
  readonly told: readonly string[];
  readonly gone: readonly string[];
}

const PHOTO: NewMedia = {
  kind: 'photo',
  stage: undefined,
  contentType: 'image/jpeg',
  bytes: new Uint8Array([255, 216, 255]),
  seconds: 0,
};

/** The board's screens over a real store in memory, wired as app/ does. */
export async function boardOnScreen(role = 'coordinator'): Promise<BoardOnScreen> {
  const device = await createWritingDevice('xietiao');
  const stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };
  await device.database.takeIn({
    scope: COMMUNITY,
    records: [openRecord('community:cxtyc', COMMUNITY, stamp, { name: '城祥太阳城小区' })],
    deletedIds: [],
    checkpoint: 'named',
  });
  const told: string[] = [];
  const gone: string[] = [];
  const account = { name: 'xietiao', roles: [COMMUNITY, `${role}:cxtyc`] };
  const uses = createBoardUses(device.needs, account, {
    communities: [COMMUNITY],
    paths,
    now: () => device.needs.clock.now(),
    go: (href) => gone.push(href),
    tell: (text) => told.push(text),
    Standing: () => null,
  });
  const files = createMediaFiles(await openMemoryMediaBox(), async () => ({
    ok: false,
    reason: 'not-there',
  }));
  const photos: NoticePhotos = {
    attach: createAttachMedia({ ...device.needs, files }),
    // Without a camera and without a canvas: a press chooses three bytes.
    Picker: ({ onChoose }) => <button onClick={() => onChoose(PHOTO)}>加照片</button>,
    Shown: ({ subject, id }) => <span>{`${subject} 的照片 ${id}`}</span>,
  };
  return { device, uses, told, gone, photos };
}
