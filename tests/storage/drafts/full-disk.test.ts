import { expect, test } from 'vitest';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { clearSeal } from '#storage/seal.ts';

test('what a full disk refuses is still read while the page lives, and is written with the next words', async () => {
  const disk = createMemoryDisk();
  const whole = openMemoryJournal(disk);
  let isFull = true;
  const journal: Journal = {
    ...whole,
    append: async (lines) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      await whole.append(lines);
    },
  };
  const drafts = await openJournalDrafts(journal, clearSeal);
  await expect(drafts.write('visit-note:a', '满的时候写的')).rejects.toThrow('full');
  expect(await drafts.read('visit-note:a')).toBe('满的时候写的');
  expect(disk.texts.join('')).toBe('');
  isFull = false;
  await drafts.write('visit-note:a', '满的时候写的，又写了一句');
  const again = await openJournalDrafts(openMemoryJournal(disk), clearSeal);
  expect(await again.read('visit-note:a')).toBe('满的时候写的，又写了一句');
});
