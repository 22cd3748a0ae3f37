import { type KnownMethods, knownMethods } from '#domain/work-methods/known-methods.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** All versions of all methods on this device, the catalogue's included. */
export async function readMethods({ records }: ReadingNeeds): Promise<KnownMethods> {
  return knownMethods(await records.query({ type: 'method' }));
}

export function createWatchMethods({ records }: ReadingNeeds): Watch<KnownMethods> {
  return (onAnswer) => records.watch({ type: 'method' }, (found) => onAnswer(knownMethods(found)));
}
