import { expect, test } from 'vitest';
import { foldMedia } from '#domain/media/media.ts';
import { createMemoryDisk } from '#storage/journal/memory-journal.ts';
import type { Seal } from '#storage/seal.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { createMediaDisk, openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { memoryDrafts, memoryRecordings } from '#tests/support/memory-recordings.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createAttachMedia } from '#usecases/media/attach-media.ts';
import {
  createBeginRecording,
  createRecoverRecordings,
  type RecordingNeeds,
} from '#usecases/media/recover-recordings.ts';

const SUBJECT = { id: 'session:1', scope: COMMUNITY };
const SECONDS = [new Uint8Array([26, 69]), new Uint8Array([223]), new Uint8Array([163, 7, 7])];

interface Phone {
  readonly disk: ReturnType<typeof createMediaDisk>;
  readonly database: Awaited<ReturnType<typeof deviceForTest>>['database'];
  /** The stores opened anew over the same disk, as after a kill. */
  readonly start: (locks?: LockManager) => Promise<RecordingNeeds>;
}

async function phone(seal?: Seal): Promise<Phone> {
  const { needs, database } = await deviceForTest();
  const disk = createMediaDisk();
  const draftsDisk = createMemoryDisk();
  const box = await openMemoryMediaBox(disk);
  const files = createMediaFiles(box, async () => ({ ok: false, reason: 'unreachable' }));
  return {
    disk,
    database,
    start: async (locks) => ({
      ...needs,
      files,
      recordings: memoryRecordings(disk, await memoryDrafts(draftsDisk), {
        locks,
        ...(seal === undefined ? {} : { seal }),
      }),
    }),
  };
}

test('a recording that a killed tab cut off becomes a memo of its page at the next start, once', async () => {
  const { database, disk, start } = await phone();
  const begun = await createBeginRecording(await start())(SUBJECT, 'audio/webm');
  for (const part of SECONDS) await begun.add(part);
  const needs = await start();
  expect(await createRecoverRecordings(needs)()).toEqual([{ of: SUBJECT.id, seconds: 3 }]);
  const [record] = await database.query({ type: 'media' });
  if (record === undefined) throw new Error('no memo');
  expect(foldMedia(record)).toMatchObject({
    of: SUBJECT.id,
    kind: 'voice',
    contentType: 'audio/webm',
    bytes: 6,
  });
  expect(await needs.files.read(record)).toEqual({
    ok: true,
    value: new Uint8Array([26, 69, 223, 163, 7, 7]),
  });
  expect(await createRecoverRecordings(await start())()).toEqual([]);
  expect([...disk.texts.keys()]).toEqual([record.id]);
});

test('one that ended well leaves nothing behind, also when the tab died before its parts were forgotten', async () => {
  const { database, disk, start } = await phone();
  const needs = await start();
  for (const isForgotten of [true, false]) {
    const begun = await createBeginRecording(needs)(SUBJECT, 'audio/webm');
    for (const part of SECONDS) await begun.add(part);
    const bytes = new Uint8Array([1]);
    const memo = {
      id: begun.id,
      kind: 'voice',
      stage: undefined,
      contentType: 'audio/webm',
      seconds: 3,
    } as const;
    await createAttachMedia(needs)(SUBJECT, { ...memo, bytes });
    if (isForgotten) await begun.forget();
  }
  expect(await createRecoverRecordings(await start())()).toEqual([]);
  expect(await database.query({ type: 'media' })).toHaveLength(2);
  expect(disk.texts.size).toBe(2);
});

test('one that still runs in another tab is left alone', async () => {
  const { start } = await phone();
  const locks = lockManager();
  const begun = await createBeginRecording(await start(locks))(SUBJECT, 'audio/webm');
  for (const part of SECONDS) await begun.add(part);
  expect(await createRecoverRecordings(await start(locks))()).toEqual([]);
  begun.leave();
  expect(await createRecoverRecordings(await start(locks))()).toHaveLength(1);
});

test('parts are sealed, and one that was torn is left out', async () => {
  const reversed: Seal = { seal: async (text) => `sealed ${text}`, open: async (text) => opened(text) };
  const { disk, start } = await phone(reversed);
  const begun = await createBeginRecording(await start())(SUBJECT, 'audio/webm');
  for (const part of SECONDS) await begun.add(part);
  expect([...disk.texts.values()].every((text) => text.startsWith('sealed '))).toBe(true);
  const [last = ''] = [...disk.texts.keys()].slice(-1);
  disk.texts.set(last, 'sea');
  expect(await createRecoverRecordings(await start())()).toEqual([{ of: SUBJECT.id, seconds: 2 }]);
  expect(disk.texts.has(last)).toBe(false);
});

function opened(text: string): string {
  if (!text.startsWith('sealed ')) throw new Error('torn');
  return text.slice('sealed '.length);
}

/** The browser's locks as far as recordings use them. */
function lockManager(): LockManager {
  const held = new Set<string>();
  const request = async (
    name: string,
    options: LockOptions | LockGrantedCallback<unknown>,
    given?: LockGrantedCallback<unknown>,
  ): Promise<unknown> => {
    const work = typeof options === 'function' ? options : given;
    if (held.has(name)) return work?.(null);
    held.add(name);
    const worked = await work?.({ name, mode: 'exclusive' });
    held.delete(name);
    return worked;
  };
  return { request, query: async () => ({}) } as LockManager;
}
