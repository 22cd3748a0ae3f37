import type { Journal } from '#storage/journal/journal.ts';
import type { Seal } from '#storage/seal.ts';
import { createSerial } from '#storage/serial.ts';
import { fromBase64, toBase64 } from '#lib/base64.ts';
import type { MediaFile } from '#usecases/ports/media-files.ts';
import type { Stop } from '#usecases/ports/record-store.ts';

/** Texts on the disk under a name, flushed when written. */
export interface NamedTexts {
  /** Empty where there is none. */
  readonly read: (name: string) => Promise<string>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** A file whose bytes the server has not got from this device. */
export interface UnsentFile extends MediaFile {
  /** The server's reason when it refused the bytes. */
  readonly refused: string | undefined;
}

/** Bytes of photos and voice memos on this device, sealed, with a journal of which are still to be sent. */
export interface MediaBox {
  /** Rejects when the disk did not take it; nothing of it is left then. */
  readonly keep: (file: MediaFile, bytes: Uint8Array<ArrayBuffer>, isSent: boolean) => Promise<void>;
  readonly read: (id: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly drop: (id: string) => Promise<void>;
  readonly unsent: () => ReadonlyMap<string, UnsentFile>;
  readonly sent: (id: string) => Promise<void>;
  readonly refuse: (id: string, reason: string) => Promise<void>;
  readonly retry: (id: string) => Promise<void>;
  /** Only these scopes may lie on this device from now on: sent files of others leave it, unsent ones stay. */
  readonly holdOnly: (scopes: readonly string[]) => Promise<void>;
  readonly watch: (onChange: () => void) => Stop;
  readonly close: () => Promise<void>;
}

type Line = { readonly kept: UnsentFile; readonly isSent: boolean } | { readonly dropped: string };

interface Held extends UnsentFile {
  readonly isSent: boolean;
}

/** Sent files stay for looking at them without a network; so many at most, the oldest leave first. */
const SENT_KEPT = 60;
const COMPACTION_LINES = 200;

/** Over its journal, which it owns from then on. Rejects when the journal cannot be read. */
export async function openMediaBox(journal: Journal, texts: NamedTexts, seal: Seal): Promise<MediaBox> {
  const serial = createSerial();
  const watchers = new Set<() => void>();
  let held: ReadonlyMap<string, Held> = new Map();
  let lineCount = 0;

  async function reread(): Promise<void> {
    const sealed = await journal.read();
    held = await foldLines(seal, sealed);
    lineCount = sealed.length;
    tell();
  }

  function tell(): void {
    for (const onChange of [...watchers]) onChange();
  }

  async function append(line: Line): Promise<void> {
    await journal.append([await seal.seal(JSON.stringify(line))]);
    held = applyLine(held, line);
    lineCount += 1;
    tell();
    if (lineCount >= COMPACTION_LINES && lineCount >= 2 * held.size) await compact().catch(() => undefined);
  }

  async function compact(): Promise<void> {
    await journal.rewrite(async (sealed) => {
      const kept = [...(await foldLines(seal, sealed)).values()];
      lineCount = kept.length;
      return Promise.all(kept.map((file) => seal.seal(JSON.stringify(lineOf(file)))));
    });
  }

  async function forget(id: string): Promise<void> {
    if (held.has(id)) await append({ dropped: id });
    await texts.remove(id);
  }

  async function put(id: string, part: Partial<Held>): Promise<void> {
    const file = held.get(id);
    if (file !== undefined) await append(lineOf({ ...file, ...part }));
  }

  async function pruneSent(): Promise<void> {
    const old = [...held.values()].filter(({ isSent }) => isSent).slice(0, -SENT_KEPT);
    for (const { id } of old) await forget(id);
  }

  await reread();
  const stopWatching = journal.watch(() => void serial(reread));

  return {
    keep: ({ id, scope }, bytes, isSent) =>
      serial(async () => {
        try {
          await texts.write(id, await seal.seal(toBase64(bytes)));
          await append(lineOf({ id, scope, refused: undefined, isSent }));
        } catch (error) {
          await texts.remove(id).catch(() => undefined);
          throw error;
        }
        if (isSent) await pruneSent();
      }),
    read: async (id) => {
      const sealed = await texts.read(id);
      return sealed === '' ? undefined : fromBase64(await seal.open(sealed));
    },
    drop: (id) => serial(() => forget(id)),
    unsent: () => new Map([...held].filter(([, { isSent }]) => !isSent)),
    sent: (id) =>
      serial(async () => {
        await put(id, { isSent: true, refused: undefined });
        await pruneSent();
      }),
    refuse: (id, reason) => serial(() => put(id, { refused: reason })),
    retry: (id) => serial(() => put(id, { refused: undefined })),
    holdOnly: (scopes) =>
      serial(async () => {
        const lost = [...held.values()].filter(({ isSent, scope }) => isSent && !scopes.includes(scope));
        for (const { id } of lost) await forget(id);
      }),
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    close: async () => {
      stopWatching();
      watchers.clear();
      await serial(() => journal.close());
    },
  };
}

function lineOf({ isSent, id, scope, refused }: Held): Line {
  return { kept: { id, scope, refused }, isSent };
}

async function foldLines(seal: Seal, sealed: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const lines = await Promise.all(sealed.map(async (line) => JSON.parse(await seal.open(line)) as Line));
  return lines.reduce<ReadonlyMap<string, Held>>(applyLine, new Map());
}

function applyLine(held: ReadonlyMap<string, Held>, line: Line): ReadonlyMap<string, Held> {
  const next = new Map(held);
  if ('dropped' in line) next.delete(line.dropped);
  else {
    const { id, scope, refused } = line.kept;
    next.set(id, { id, scope, refused, isSent: line.isSent });
  }
  return next;
}
