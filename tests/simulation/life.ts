import type { RxStorage } from 'rxdb';
import { createFileJournal } from '#storage/journal/file-journal.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { type MemoryDisk, memoryFiles, memorySharing } from '#storage/journal/memory-journal.ts';

/** What a kill does to the write that it meets. */
export type Blow = 'before' | 'torn' | 'after';

/** One run of the app on a device, from its start to its end; after a kill nothing of it reaches the stores. */
export interface Life {
  /** From now on every write takes as long as this; nothing of it is done before. */
  readonly slowDown: (wait: (run: () => void) => void) => void;
  readonly isOver: () => boolean;
  readonly end: () => void;
  /** Kills at the write after so many more, whichever of the two stores it goes to. */
  readonly endAfter: (writes: number, blow: Blow) => void;
  /** No kill is to come any more. */
  readonly spare: () => void;
  readonly journal: (disk: MemoryDisk) => Journal;
  readonly storage: (inner: RxStorage<unknown, unknown>) => RxStorage<unknown, unknown>;
}

export function createLife(onKilled: () => void): Life {
  let isOver = false;
  let delay: ((run: () => void) => void) | undefined;
  const delayed = new Set<() => void>();
  let fate: { writes: number; readonly blow: Blow } | undefined;

  /** Throws when the life has ended; answers how the kill meets this very write, if it does. */
  function meet(): Blow | undefined {
    if (isOver) throw new Killed();
    if (fate === undefined) return undefined;
    if (fate.writes > 0) {
      fate.writes -= 1;
      return undefined;
    }
    const { blow } = fate;
    end();
    onKilled();
    return blow;
  }

  /** Nobody of the dead waits for a clock that may not move any more. */
  function end(): void {
    isOver = true;
    for (const run of [...delayed]) run();
  }

  async function wait(): Promise<void> {
    if (isOver || delay === undefined) return;
    await new Promise<void>((resolve) => {
      const run = (): void => {
        delayed.delete(run);
        resolve();
      };
      delayed.add(run);
      delay?.(run);
    });
  }

  async function write<Value>(whole: () => Promise<Value>, torn: () => void): Promise<Value> {
    await wait();
    const blow = meet();
    if (blow === undefined) return whole();
    if (blow === 'after') await whole();
    if (blow === 'torn') torn();
    throw new Killed();
  }

  return {
    isOver: () => isOver,
    end,
    slowDown: (wanted) => {
      delay = wanted;
    },
    endAfter: (writes, blow) => {
      fate = { writes, blow };
    },
    spare: () => {
      fate = undefined;
    },
    journal: (disk) => {
      const files = memoryFiles(disk);
      return createFileJournal(
        {
          read: files.read,
          append: (slot, text) =>
            write(
              () => files.append(slot, text),
              () => {
                if (disk.texts[slot === 0 ? 1 : 0] === '') disk.texts[slot] += text.slice(0, text.length / 2);
              },
            ),
          replace: (slot, text) =>
            write(
              () => files.replace(slot, text),
              () => {
                disk.texts[slot] = text.slice(0, text.length / 2);
              },
            ),
        },
        memorySharing(disk),
      );
    },
    storage: (inner) => ({
      ...inner,
      createStorageInstance: async (params) => {
        const instance = await inner.createStorageInstance(params);
        const bulkWrite = instance.bulkWrite.bind(instance);
        return Object.assign(instance, {
          bulkWrite: (...args: Parameters<typeof bulkWrite>) =>
            write(
              () => bulkWrite(...args),
              () => undefined,
            ),
        });
      },
    }),
  };
}

/** What the remains of a killed app get from every store. */
export class Killed extends Error {
  constructor() {
    super('The app was killed.');
  }
}
