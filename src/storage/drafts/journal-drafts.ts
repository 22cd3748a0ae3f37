import type { Journal } from '#storage/journal/journal.ts';
import type { Seal } from '#storage/seal.ts';
import { createSerial } from '#storage/serial.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';

interface DraftLine {
  readonly key: string;
  /** Absent in the line that drops a draft. */
  readonly text?: string;
}

export interface JournalDrafts extends Drafts {
  readonly close: () => Promise<void>;
}

/** A page of note typed for a while writes hundreds of lines of which the last one counts. */
const COMPACTION_LINES = 100;

/** Drafts over their journal, which they own from then on. Rejects when the journal cannot be read. */
export async function openJournalDrafts(journal: Journal, seal: Seal): Promise<JournalDrafts> {
  const serial = createSerial();
  let drafts: ReadonlyMap<string, string> = new Map();
  let lineCount = 0;

  async function reread(): Promise<void> {
    const sealed = await journal.read();
    drafts = await foldDrafts(seal, sealed);
    lineCount = sealed.length;
  }

  async function append(line: DraftLine): Promise<void> {
    // What a full disk does not take stays at hand as long as the page does.
    drafts = applyDraft(drafts, line);
    await journal.append([await seal.seal(JSON.stringify(line))]);
    lineCount += 1;
    // A failed compaction, as on a full disk, leaves the old lines: a later one does its work.
    await compactWhenWorthIt().catch(() => undefined);
  }

  async function compactWhenWorthIt(): Promise<void> {
    if (lineCount < COMPACTION_LINES || lineCount < 2 * drafts.size) return;
    await journal.rewrite(async (sealed) => {
      const kept = [...(await foldDrafts(seal, sealed))];
      lineCount = kept.length;
      return Promise.all(kept.map(([key, text]) => seal.seal(JSON.stringify({ key, text }))));
    });
  }

  await reread();
  const stopWatching = journal.watch(() => void serial(reread));

  return {
    read: (key) => serial(async () => drafts.get(key)),
    write: (key, text) => serial(() => append({ key, text })),
    drop: (key) =>
      serial(async () => {
        if (drafts.has(key)) await append({ key });
      }),
    keys: () => serial(async () => [...drafts.keys()]),
    close: async () => {
      stopWatching();
      await serial(() => journal.close());
    },
  };
}

async function foldDrafts(seal: Seal, sealed: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const lines = await Promise.all(sealed.map(async (line) => JSON.parse(await seal.open(line)) as DraftLine));
  return lines.reduce<ReadonlyMap<string, string>>(applyDraft, new Map());
}

function applyDraft(drafts: ReadonlyMap<string, string>, { key, text }: DraftLine): Map<string, string> {
  const next = new Map(drafts);
  if (text === undefined) next.delete(key);
  else next.set(key, text);
  return next;
}
