import { expect, test } from 'vitest';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { openMediaBox } from '#storage/media/media-box.ts';
import type { Seal } from '#storage/seal.ts';
import { createMediaDisk, openMemoryMediaBox } from '#tests/support/memory-media-box.ts';

const FILE = { id: 'media:1', scope: 'xbd-c-cxtyc' };
const BYTES = new Uint8Array([0, 1, 250, 255]);

test('a kept file is there after a kill, still to be sent', async () => {
  const disk = createMediaDisk();
  await (await openMemoryMediaBox(disk)).keep(FILE, BYTES, false);
  const box = await openMemoryMediaBox(disk);
  expect(await box.read(FILE.id)).toEqual(BYTES);
  expect([...box.unsent().values()]).toMatchObject([{ ...FILE, refused: undefined }]);
});

test('a sent file stays for looking at it, and is owed no more', async () => {
  const disk = createMediaDisk();
  const box = await openMemoryMediaBox(disk);
  await box.keep(FILE, BYTES, false);
  await box.sent(FILE.id);
  const later = await openMemoryMediaBox(disk);
  expect([later.unsent().size, await later.read(FILE.id)]).toEqual([0, BYTES]);
});

test('so many sent files are kept, the oldest leave; unsent ones never do', async () => {
  const box = await openMemoryMediaBox();
  await box.keep({ ...FILE, id: 'media:unsent' }, BYTES, false);
  for (let nth = 0; nth < 70; nth += 1) await box.keep({ ...FILE, id: `media:${nth}` }, BYTES, true);
  expect(await box.read('media:9')).toBeUndefined();
  expect(await box.read('media:10')).toEqual(BYTES);
  expect(await box.read('media:unsent')).toEqual(BYTES);
});

test('a refusal stays with its reason until somebody wants it tried again', async () => {
  const disk = createMediaDisk();
  const box = await openMemoryMediaBox(disk);
  await box.keep(FILE, BYTES, false);
  await box.refuse(FILE.id, 'too-large');
  expect((await openMemoryMediaBox(disk)).unsent().get(FILE.id)?.refused).toBe('too-large');
  await box.retry(FILE.id);
  expect(box.unsent().get(FILE.id)?.refused).toBeUndefined();
});

test('a full disk leaves nothing half kept', async () => {
  const disk = createMemoryDisk();
  const texts = new Map<string, string>();
  const full = {
    read: async (name: string) => texts.get(name) ?? '',
    write: async (name: string) => {
      texts.set(name, 'half');
      throw new DOMException('full', 'QuotaExceededError');
    },
    remove: async (name: string) => void texts.delete(name),
  };
  const box = await openMediaBox(openMemoryJournal(disk), full, plain);
  await expect(box.keep(FILE, BYTES, false)).rejects.toThrow('full');
  expect([box.unsent().size, texts.size]).toEqual([0, 0]);
});

test('nothing lies on the disk unsealed', async () => {
  const disk = createMediaDisk();
  const reversed: Seal = { seal: reverse, open: reverse };
  const texts = {
    read: async (name: string) => disk.texts.get(name) ?? '',
    write: async (name: string, text: string) => void disk.texts.set(name, text),
    remove: async (name: string) => void disk.texts.delete(name),
  };
  const box = await openMediaBox(openMemoryJournal(disk.journal), texts, reversed);
  await box.keep(FILE, BYTES, false);
  expect(disk.journal.texts.join('')).not.toContain(FILE.scope);
  expect(await box.read(FILE.id)).toEqual(BYTES);
});

const plain: Seal = { seal: async (text) => text, open: async (text) => text };

async function reverse(text: string): Promise<string> {
  return Array.from(text).reverse().join('');
}

test('files of a lost scope leave, but for what is unsent', async () => {
  const disk = createMediaDisk();
  const box = await openMemoryMediaBox(disk);
  const lost = 'xbd-d-cxtyc-a9';
  await box.keep(FILE, BYTES, true);
  await box.keep({ id: 'media:lost', scope: lost }, BYTES, true);
  await box.keep({ id: 'media:lost-unsent', scope: lost }, BYTES, false);
  await box.holdOnly([FILE.scope]);
  const later = await openMemoryMediaBox(disk);
  expect(await later.read(FILE.id)).toEqual(BYTES);
  expect(await later.read('media:lost')).toBeUndefined();
  expect(await later.read('media:lost-unsent')).toEqual(BYTES);
});
