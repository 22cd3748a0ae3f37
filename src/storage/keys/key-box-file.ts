import { createSerial } from '#storage/serial.ts';
import type { Stop } from '#usecases/ports/record-store.ts';
import { decodeKeyBox, encodeKeyBox, type KeyBox } from './key-box.ts';
import type { KeyKeeperNeeds } from './key-keeper.ts';

/** The box where it lies, shared by all tabs. */
export interface KeyBoxFile {
  readonly box: () => KeyBox;
  /** Resolves when the new box is flushed; nobody else changes it meanwhile. */
  readonly change: (renew: (box: KeyBox) => KeyBox) => Promise<void>;
  readonly watch: (onChange: () => void) => Stop;
  readonly close: () => Promise<void>;
}

/** Reads the box, from its second copy when the journal was lost, or makes one where there never was any. */
export async function openKeyBoxFile(
  { journal, mirror }: Pick<KeyKeeperNeeds, 'journal' | 'mirror'>,
  makeBox: () => Promise<KeyBox>,
): Promise<KeyBoxFile> {
  const serial = createSerial();
  const watchers = new Set<() => void>();
  let box = decodeKeyBox((await journal.read()).at(-1));
  if (box === undefined) {
    await journal.rewrite(async (lines) => {
      box = decodeKeyBox(lines.at(-1)) ?? decodeKeyBox(mirror.read()) ?? (await makeBox());
      return [encodeKeyBox(box)];
    });
  }
  let present: KeyBox = box ?? { v: 1 };
  reflect();

  function become(next: KeyBox): void {
    present = next;
    reflect();
    for (const watcher of watchers) watcher();
  }

  /** The key itself never goes where a browser keeps old bytes for a while. */
  function reflect(): void {
    mirror.write(present.lock === undefined ? undefined : encodeKeyBox(present));
  }

  async function reread(): Promise<void> {
    const read = decodeKeyBox((await journal.read()).at(-1));
    if (read !== undefined) become(read);
  }

  const stopWatching = journal.watch(() => void serial(reread));

  return {
    box: () => present,
    change: (renew) =>
      serial(async () => {
        let next = present;
        await journal.rewrite(async (lines) => {
          next = renew(decodeKeyBox(lines.at(-1)) ?? present);
          return [encodeKeyBox(next)];
        });
        become(next);
      }),
    watch: (onChange) => {
      const watcher = (): void => onChange();
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    close: async () => {
      stopWatching();
      watchers.clear();
      await serial(() => journal.close());
    },
  };
}
