import type { SealingKey } from '#domain/carrying/sealed-file.ts';
import { isJsonObject } from '#lib/json.ts';
import { serverCarrying } from './server-api.ts';

/** One server stands behind an address, so its key is everybody's on this device. It is public. */
const NAME = 'xbd-sealing-key';
const AGAIN_MS = 3_600_000;

/** The server's key as this device last heard it, for a phone without a network. */
export function keptSealingKey(): SealingKey | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    const { id, publicKey } = isJsonObject(kept) ? kept : {};
    return typeof id === 'string' && typeof publicKey === 'string' ? { id, publicKey } : undefined;
  } catch {
    return undefined;
  }
}

/** Asks the server for its key and keeps it; undefined without an answer. */
export async function learnSealingKey(): Promise<SealingKey | undefined> {
  const key = await serverCarrying.key();
  try {
    if (key !== undefined) localStorage.setItem(NAME, JSON.stringify(key));
  } catch {
    // A browser that keeps nothing asks again.
  }
  return key;
}

/** Learns the key at the first call and once an hour: a server can get another one. */
export function createKeepSealingKey(now: () => number): () => Promise<void> {
  let learntAt = -Infinity;
  return async () => {
    if (now() - learntAt < AGAIN_MS) return;
    if ((await learnSealingKey()) !== undefined) learntAt = now();
  };
}
