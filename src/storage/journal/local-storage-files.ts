import type { JournalFiles, Slot } from './journal.ts';

/**
 * The two files of a journal as numbered pieces in localStorage, so that an append writes only what is new.
 * Chromium writes localStorage to disk some seconds late: it survives a killed tab, not always a killed browser.
 */
export function localStorageFiles(storage: Storage, journal: string): JournalFiles {
  const pieces: [number, number] = [0, 0];

  function countPieces(slot: Slot): number {
    let count = 0;
    while (storage.getItem(pieceKey(journal, slot, count)) !== null) count += 1;
    return count;
  }

  /** Another tab may have added pieces; the known ones need no second look. */
  function end(slot: Slot): number {
    let next = pieces[slot];
    if (next > 0 && storage.getItem(pieceKey(journal, slot, next - 1)) === null) next = 0;
    while (storage.getItem(pieceKey(journal, slot, next)) !== null) next += 1;
    return next;
  }

  return {
    read: async (slot) => {
      const texts: string[] = [];
      const count = countPieces(slot);
      for (let index = 0; index < count; index += 1) {
        texts.push(storage.getItem(pieceKey(journal, slot, index)) ?? '');
      }
      return texts.join('');
    },
    append: async (slot, text) => {
      if (storage.getItem(pieceKey(journal, slot === 0 ? 1 : 0, 0)) !== null) return false;
      const index = end(slot);
      storage.setItem(pieceKey(journal, slot, index), text);
      pieces[slot] = index + 1;
      return true;
    },
    replace: async (slot, text) => {
      // From the last piece to the first: killed half-way, what is left is still a beginning.
      for (let index = countPieces(slot) - 1; index >= 0; index -= 1) {
        storage.removeItem(pieceKey(journal, slot, index));
      }
      pieces[slot] = 0;
      if (text !== '') storage.setItem(pieceKey(journal, slot, 0), text);
    },
  };
}

export async function removeLocalStorageFiles(storage: Storage, journal: string): Promise<void> {
  const files = localStorageFiles(storage, journal);
  await files.replace(0, '');
  await files.replace(1, '');
}

/** Removes all journals whose names begin so. */
export async function removeLocalStorageJournals(storage: Storage, prefix: string): Promise<void> {
  const start = `journal/${encodeURIComponent(prefix)}`;
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(start)) storage.removeItem(key);
}

function pieceKey(journal: string, slot: Slot, index: number): string {
  return `journal/${encodeURIComponent(journal)}/${slot}/${index}`;
}
