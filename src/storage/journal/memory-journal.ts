import { createSerial } from '#storage/serial.ts';
import type { Journal, JournalFiles, JournalSharing } from './journal.ts';
import { createFileJournal } from './file-journal.ts';

/** The two files of a journal in memory. They outlive the journals that are opened on them, as a disk does. */
export interface MemoryDisk {
  /** Texts of the two files, as they lie there. */
  readonly texts: [string, string];
  readonly exclusively: JournalSharing['exclusively'];
  readonly listeners: Set<() => void>;
}

export function createMemoryDisk(): MemoryDisk {
  return { texts: ['', ''], exclusively: createSerial(), listeners: new Set() };
}

/** A journal that lasts as long as its disk object: for tests, and for places without any storage. */
export function openMemoryJournal(disk: MemoryDisk): Journal {
  return createFileJournal(memoryFiles(disk), memorySharing(disk));
}

export function memoryFiles({ texts }: MemoryDisk): JournalFiles {
  return {
    read: async (slot) => texts[slot],
    append: async (slot, text) => {
      if (texts[slot === 0 ? 1 : 0] !== '') return false;
      texts[slot] += text;
      return true;
    },
    replace: async (slot, text) => {
      texts[slot] = text;
    },
  };
}

export function memorySharing({ exclusively, listeners }: MemoryDisk): JournalSharing {
  const own = new Set<() => void>();
  return {
    exclusively,
    tellOthers: () => {
      for (const listener of listeners) if (!own.has(listener)) queueMicrotask(listener);
    },
    watch: (onForeignChange) => {
      const listener = (): void => onForeignChange();
      own.add(listener);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const listener of own) listeners.delete(listener);
    },
  };
}
