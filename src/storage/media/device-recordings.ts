import { fromBase64, toBase64 } from '#lib/base64.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import type { Seal } from '#storage/seal.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import { RECORDING_DRAFT, type Recording, type Recordings } from '#usecases/ports/recordings.ts';
import type { NamedTexts } from './media-box.ts';

export interface RecordingStores {
  /** A text for each part. */
  readonly texts: NamedTexts;
  /** Which recordings were begun. */
  readonly drafts: Drafts;
  readonly seal: Seal;
  /** Whoever records holds a lock, which a killed tab lets go; old browsers have none. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

export function createDeviceRecordings({ texts, drafts, seal, locks }: RecordingStores): Recordings {
  const partName = (id: string, nth: number): string => `${id}.${nth}`;

  async function readPart(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const sealed = await texts.read(name);
    return sealed === '' ? undefined : fromBase64(await seal.open(sealed));
  }

  // The last one may be torn: the tab died while it was written.
  async function partsOf(id: string): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const part = await readPart(partName(id, parts.length)).catch(() => undefined);
      if (part === undefined) return parts;
      parts.push(part);
    }
  }

  // The draft goes first: parts without one are never asked for, a draft without parts is an empty recording.
  async function forget(id: string, parts: number): Promise<void> {
    await drafts.drop(RECORDING_DRAFT + id);
    for (let nth = 0; nth <= parts; nth += 1) await texts.remove(partName(id, nth));
  }

  return {
    begin: async (recording) => {
      const { id } = recording;
      const letGo = hold(locks, RECORDING_DRAFT + id);
      await drafts.write(RECORDING_DRAFT + id, JSON.stringify(recording));
      let parts = 0;
      return {
        add: async (part) => {
          await texts.write(partName(id, parts), await seal.seal(toBase64(part)));
          parts += 1;
        },
        forget: async () => {
          await forget(id, parts);
          letGo();
        },
        leave: letGo,
      };
    },
    takeUp: async (take) => {
      const keys = (await drafts.keys()).filter((key) => key.startsWith(RECORDING_DRAFT));
      for (const key of keys) {
        await unlessHeld(locks, key, async () => {
          const recording = parse(await drafts.read(key));
          if (recording === undefined) return;
          const parts = await partsOf(recording.id);
          if (parts.length === 0 || (await take(recording, parts))) await forget(recording.id, parts.length);
        });
      }
    },
  };
}

/** Holds a lock until the answer is called. */
function hold(locks: RecordingStores['locks'], name: string): () => void {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  void locks?.request(name, () => held);
  return letGo;
}

async function unlessHeld(
  locks: RecordingStores['locks'],
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  if (locks === undefined) return work();
  await locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
}

function parse(kept: string | undefined): Recording | undefined {
  const read = kept === undefined ? undefined : (JSON.parse(kept) as Json);
  if (!isJsonObject(read) || !isJsonObject(read['subject'])) return undefined;
  const { id, scope } = read['subject'];
  return {
    id: asText(read['id']),
    subject: { id: asText(id), scope: asText(scope) },
    contentType: asText(read['contentType']),
  };
}
