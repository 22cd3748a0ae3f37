import { expect, onTestFinished, test } from 'vitest';
import { MAX_FILE_BYTES, type Media } from '#domain/media/media.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createAttachMedia, type MediaNeeds, type NewMedia } from '#usecases/media/attach-media.ts';
import { createRemoveMedia } from '#usecases/media/remove-media.ts';
import { createWatchMedia } from '#usecases/media/watch-media.ts';

const SUBJECT = { id: 'session:1', scope: COMMUNITY };
const PHOTO: NewMedia = {
  kind: 'photo',
  stage: 'before',
  contentType: 'image/jpeg',
  bytes: new Uint8Array([255, 216, 255]),
  seconds: 0,
};

interface Desk {
  readonly needs: MediaNeeds;
  readonly box: MediaBox;
  readonly shown: () => readonly Media[] | undefined;
}

async function openDesk(): Promise<Desk> {
  const { needs } = await deviceForTest();
  const box = await openMemoryMediaBox();
  const files = createMediaFiles(box, async () => ({ ok: false, reason: 'unreachable' }));
  let shown: readonly Media[] | undefined;
  onTestFinished(createWatchMedia(needs)(SUBJECT.id)((all) => (shown = all)));
  return { needs: { ...needs, files }, box, shown: () => shown };
}

test('a photo is on the device, with its record, before anybody is told', async () => {
  const { needs, box, shown } = await openDesk();
  const attached = await createAttachMedia(needs)(SUBJECT, PHOTO);
  if (!attached.ok) throw new Error(attached.reason);
  expect(await needs.files.read({ id: attached.value, scope: COMMUNITY })).toEqual({
    ok: true,
    value: PHOTO.bytes,
  });
  expect([...box.unsent().keys()]).toEqual([attached.value]);
  await expect
    .poll(shown)
    .toMatchObject([
      { id: attached.value, scope: COMMUNITY, of: SUBJECT.id, kind: 'photo', stage: 'before', bytes: 3 },
    ]);
});

test('what is taken off before it was sent is gone from the device and the page', async () => {
  const { needs, box, shown } = await openDesk();
  const attached = await createAttachMedia(needs)(SUBJECT, PHOTO);
  if (!attached.ok) throw new Error(attached.reason);
  expect((await createRemoveMedia(needs)(attached.value)).ok).toBe(true);
  expect([box.unsent().size, await box.read(attached.value)]).toEqual([0, undefined]);
  await expect.poll(shown).toEqual([]);
});

test('what is too large is refused before anything is written', async () => {
  const { needs, box } = await openDesk();
  const large = { ...PHOTO, bytes: new Uint8Array(MAX_FILE_BYTES + 1) };
  expect(await createAttachMedia(needs)(SUBJECT, large)).toEqual({ ok: false, reason: 'too-large' });
  expect([box.unsent().size, await needs.records.query({ type: 'media' })]).toEqual([0, []]);
});
