import type { RxStorage } from 'rxdb';
import { getRxStorageMemory, type RxStorageMemory } from 'rxdb/plugins/storage-memory';
import { createMemoryDisk, type MemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { type MarkedOutbox, openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { clearSeal, type Seal } from '#storage/seal.ts';
import type { ClearDatabase } from '#storage/take-over-records.ts';
import type { Clock } from '#usecases/ports/clock.ts';

/** A phone whose storage is memory: what was stored stays when a database on it is closed and opened again. */
export interface MemoryDevice {
  readonly outboxDisk: MemoryDisk;
  /** A new RxStorage over the same memory, as each tab has. `openings` tell RxDB's databases of one page apart. */
  readonly storage: () => RxStorage<unknown, unknown>;
  /** Everything in the storage, whichever database it belongs to. */
  readonly collectionStates: RxStorageMemory['collectionStates'];
  readonly open: (parts?: DeviceParts) => Promise<RecordsDatabase>;
  /** What a browser does after a kill, sometimes: the whole IndexedDB is gone. */
  readonly loseDatabase: () => void;
}

export interface DeviceParts {
  readonly account?: string;
  readonly storage?: RxStorage<unknown, unknown>;
  readonly outbox?: MarkedOutbox;
  readonly journal?: Journal;
  readonly clock?: Clock;
  readonly multiInstance?: boolean;
  readonly seal?: Seal;
  readonly clear?: ClearDatabase;
}

const names = { made: 0 };

/** 2026-11-22 20:00 in China. */
const clock: Clock = { now: () => Date.parse('2026-11-22T12:00:00.000Z'), offset: () => 0 };

export function createMemoryDevice(): MemoryDevice {
  const outboxDisk = createMemoryDisk();
  const collectionStates: RxStorageMemory['collectionStates'] = new Map();

  const storage: MemoryDevice['storage'] = () => {
    names.made += 1;
    return { ...getRxStorageMemory(), collectionStates, name: `memory-${names.made}` };
  };

  return {
    outboxDisk,
    storage,
    collectionStates,
    open: async (parts = {}) =>
      openRecordsDatabase({
        account: parts.account ?? 'zhiyuan',
        storage: parts.storage ?? storage(),
        outbox:
          parts.outbox ??
          (await openJournalOutbox(parts.journal ?? openMemoryJournal(outboxDisk), parts.seal ?? clearSeal)),
        seal: parts.seal ?? clearSeal,
        clock: parts.clock ?? clock,
        multiInstance: parts.multiInstance ?? false,
        ...(parts.clear !== undefined && { clear: parts.clear }),
      }),
    loseDatabase: () => collectionStates.clear(),
  };
}
