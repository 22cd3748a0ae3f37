import type { Journal } from '#storage/journal/journal.ts';
import type { Seal } from '#storage/seal.ts';
import { createSerial } from '#storage/serial.ts';
import { decodeOutboxLine, encodeOutboxLine, type OutboxLine } from './outbox-line.ts';
import {
  acknowledgedBy,
  applyOutboxLine,
  EMPTY_OUTBOX,
  outboxLinesOf,
  type OutboxState,
  unsentRecords,
} from './outbox-state.ts';
import type { Outbox } from './outbox.ts';

/** An outbox that also knows which database it belongs to, so that a start can tell an emptied one from a new one. */
export interface MarkedOutbox extends Outbox {
  readonly mark: () => string | undefined;
  readonly setMark: (mark: string) => Promise<void>;
}

/** Fewer lines than this are not worth a rewrite. */
const COMPACTION_LINES = 200;

/** Opens the outbox over its journal, which it owns from then on. Rejects when the journal cannot be read. */
export async function openJournalOutbox(journal: Journal, seal: Seal): Promise<MarkedOutbox> {
  const serial = createSerial();
  const watchers = new Set<() => void>();
  let state = EMPTY_OUTBOX;
  let lineCount = 0;
  let unsent = unsentRecords(state);
  let isUntold = false;

  function become(next: OutboxState, isQuiet = false): void {
    if (next === state) return;
    state = next;
    unsent = unsentRecords(next);
    isUntold = true;
    if (!isQuiet) tell();
  }

  function tell(): void {
    if (!isUntold) return;
    isUntold = false;
    for (const watcher of watchers) watcher();
  }

  async function reread(): Promise<void> {
    const sealed = await journal.read();
    const lines = await openLines(seal, sealed);
    lineCount = sealed.length;
    become(foldLines(lines));
  }

  async function append(line: OutboxLine, isQuiet = false): Promise<void> {
    await journal.append(seal.seal(encodeOutboxLine(line)).then((sealed) => [sealed]));
    lineCount += 1;
    become(applyOutboxLine(state, line), isQuiet);
  }

  /** Settled lines are dropped once they are the most; what is unsent stays through a kill at any moment. */
  async function compactWhenWorthIt(): Promise<void> {
    if (lineCount < COMPACTION_LINES || lineCount < 2 * state.changes.length) return;
    await journal.rewrite(async (sealed) => {
      const lines = outboxLinesOf(foldLines(await openLines(seal, sealed)));
      lineCount = lines.length;
      return Promise.all(lines.map((line) => seal.seal(encodeOutboxLine(line))));
    });
  }

  await reread();
  const stopWatching = journal.watch(() => void serial(reread));

  return {
    add: (changes, manner) => serial(() => append({ add: changes }, manner === 'quietly')),
    tell,
    unsent: () => unsent,
    changes: () => state.changes,
    acknowledge: (records) =>
      serial(async () => {
        const acknowledge = acknowledgedBy(state, records);
        if (Object.keys(acknowledge).length === 0) return;
        await append({ acknowledge });
        // A failed compaction, as on a full disk, leaves the old lines: a later one does its work.
        await compactWhenWorthIt().catch(() => undefined);
      }),
    refuse: (id, reason) =>
      serial(async () => {
        if (unsent.has(id)) await append({ refuse: { id, reason } });
      }),
    retry: (id) =>
      serial(async () => {
        if (unsent.get(id)?.refused !== undefined) await append({ retry: id });
      }),
    replace: (id, add) =>
      serial(async () => {
        if (unsent.get(id)?.refused === undefined) return false;
        await append({ replace: { id, add } });
        return true;
      }),
    withdrawn: () => state.withdrawn,
    watch: (onChange) => {
      const watcher = (): void => onChange();
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    mark: () => state.mark,
    setMark: (mark) => serial(() => append({ mark })),
    close: async () => {
      stopWatching();
      watchers.clear();
      await serial(() => journal.close());
    },
  };
}

async function openLines(seal: Seal, sealed: readonly string[]): Promise<readonly OutboxLine[]> {
  return Promise.all(sealed.map(async (line) => decodeOutboxLine(await seal.open(line))));
}

function foldLines(lines: readonly OutboxLine[]): OutboxState {
  return lines.reduce(applyOutboxLine, EMPTY_OUTBOX);
}
