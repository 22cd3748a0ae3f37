import { ok, refuse } from '#lib/result.ts';
import { openCarried, sealCarried } from '#storage/carrying/seal-carried.ts';
import type { CarryingSeal, OpenSealed } from '#usecases/ports/carrying-seal.ts';
import { keptSealingKey, learnSealingKey } from './sealing-key.ts';
import { serverCarrying } from './server-api.ts';

/** Nobody waits longer for a network that may not be there. */
const ASKING_MS = 8_000;

/** Closes with the key that this device keeps; where it keeps none, the server is asked. */
export const carryingSeal: CarryingSeal = {
  key: async () =>
    keptSealingKey() ??
    Promise.race([
      learnSealingKey(),
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ASKING_MS)),
    ]),
  close: sealCarried,
};

export const openSealed: OpenSealed = async (key, part) => {
  const told = await serverCarrying.openBox(key, part);
  if (!told.ok) return told;
  const text = await openCarried(told.value, part.sealed);
  return text === undefined ? refuse('torn') : ok(text);
};
