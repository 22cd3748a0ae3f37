import type { Journal, JournalFiles, JournalSharing, Slot } from './journal.ts';
import { decodeSlot, encodeLines, encodeSlot, type SlotContent } from './journal-lines.ts';

interface Current extends SlotContent {
  readonly slot: Slot;
}

/** A journal over two files: appends go to the one that counts, a rewrite fills the other and then empties the first. */
export function createFileJournal(files: JournalFiles, sharing: JournalSharing): Journal {
  let slot: Slot | undefined;

  async function findCurrent(): Promise<Current> {
    const [first, second] = await Promise.all([files.read(0), files.read(1)]);
    const contents = [decodeSlot(0, first), decodeSlot(1, second)] as const;
    slot = contents[1].rank > contents[0].rank ? 1 : 0;
    const loser = otherSlot(slot);
    // Left by a kill between the two steps of a swap.
    if ((loser === 0 ? first : second) !== '') await files.replace(loser, '');
    return { slot, ...contents[slot] };
  }

  async function append(text: string): Promise<void> {
    slot ??= (await findCurrent()).slot;
    if (await files.append(slot, text)) return;
    const { slot: current } = await findCurrent();
    if (!(await files.append(current, text))) throw new Error('The journal is written to without its lock.');
  }

  async function rewrite(renew: (lines: readonly string[]) => Promise<readonly string[]>): Promise<void> {
    const current = await findCurrent();
    const next = otherSlot(current.slot);
    const lines = await renew(current.lines);
    await files.replace(next, encodeSlot(Math.max(current.rank, 0) + 1, lines));
    slot = next;
    await files.replace(current.slot, '');
  }

  return {
    read: () => sharing.exclusively(async () => (await findCurrent()).lines),
    append: async (lines) => {
      const coming = Promise.resolve(lines);
      coming.catch(() => undefined);
      await sharing.exclusively(async () => append(encodeLines(await coming)));
      sharing.tellOthers();
    },
    rewrite: async (renew) => {
      await sharing.exclusively(() => rewrite(renew));
      sharing.tellOthers();
    },
    watch: sharing.watch,
    close: async () => sharing.close(),
  };
}

function otherSlot(slot: Slot): Slot {
  return slot === 0 ? 1 : 0;
}
