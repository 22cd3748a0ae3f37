import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MediaSection } from '#features/media/media-section.tsx';
import type { MediaUses } from '#features/media/media-uses.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { memoryDrafts, memoryRecordings } from '#tests/support/memory-recordings.ts';
import { createMediaDisk, openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import { createAttachMedia } from '#usecases/media/attach-media.ts';
import { createBeginRecording } from '#usecases/media/recover-recordings.ts';
import { createRemoveMedia } from '#usecases/media/remove-media.ts';
import { createWatchMedia } from '#usecases/media/watch-media.ts';

// The DOM of these tests lays nothing out, so nothing ever comes into view.
beforeEach(() => void vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const SUBJECT = { id: 'issue:1', scope: COMMUNITY };

interface Opened {
  readonly uses: MediaUses;
  readonly told: readonly string[];
  /** Presses what stood beside the last sentence. */
  readonly press: () => void;
}

async function openSection(may: MediaUses['may'] = () => true): Promise<Opened> {
  const { needs } = await deviceForTest();
  const files = createMediaFiles(await openMemoryMediaBox(), async () => ({
    ok: false,
    reason: 'not-there',
  }));
  const withFiles = { ...needs, files };
  const recordings = memoryRecordings(createMediaDisk(), await memoryDrafts());
  const told: string[] = [];
  let press = (): void => undefined;
  const uses: MediaUses = {
    account: needs.author.account,
    may,
    watchMedia: createWatchMedia(needs),
    attachMedia: createAttachMedia(withFiles),
    beginRecording: createBeginRecording({ ...withFiles, recordings }),
    removeMedia: createRemoveMedia(withFiles),
    files,
    names: createWatchNames(needs),
    tell: (text, action) => {
      told.push(text);
      press = action?.onPress ?? (() => undefined);
    },
    Standing: () => <span>待上传</span>,
  };
  render(<MediaSection subject={SUBJECT} isStaged uses={uses} />);
  return { uses, told, press: () => press() };
}

test('a photo shows with its stage, who took it and whether it was sent; it can be deleted and put back', async () => {
  const { uses, told, press } = await openSection();
  const bytes = new Uint8Array([255, 216, 255]);
  await uses.attachMedia(SUBJECT, {
    kind: 'photo',
    stage: 'after',
    contentType: 'image/jpeg',
    bytes,
    seconds: 0,
  });
  const photo = await screen.findByRole('img', { name: '11月22日 周日 20:00的照片' });
  expect(photo.getAttribute('src')).toMatch(/^blob:/);
  expect(screen.getAllByText('办之后')).toHaveLength(2);
  expect(screen.getByText('待上传')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '删掉' }));
  await expect.poll(() => screen.queryByRole('img', { name: /的照片$/ })).toBeNull();
  expect(told).toEqual(['删掉了，没有上传。']);
  press();
  const again = await screen.findByRole('img', { name: /的照片$/ });
  expect(again.getAttribute('src')).toMatch(/^blob:/);
});

test('without a microphone the words say what else can be done', async () => {
  await openSection();
  await userEvent.click(screen.getByRole('button', { name: '录一段话' }));
  expect(await screen.findByText(/没能用上话筒/)).toBeDefined();
});

test('what another phone took and has not sent says so', async () => {
  const { uses } = await openSection();
  const added = await uses.attachMedia(SUBJECT, {
    kind: 'voice',
    stage: undefined,
    contentType: 'audio/webm',
    bytes: new Uint8Array([26, 69]),
    seconds: 7,
  });
  if (!added.ok) throw new Error(added.reason);
  cleanup();
  const files: MediaUses['files'] = { ...uses.files, read: async () => ({ ok: false, reason: 'not-there' }) };
  render(<MediaSection subject={SUBJECT} isStaged={false} uses={{ ...uses, files }} />);
  expect(await screen.findByText('拍的那台手机还没传上来')).toBeDefined();
  expect(screen.getByText('7 秒')).toBeDefined();
});
