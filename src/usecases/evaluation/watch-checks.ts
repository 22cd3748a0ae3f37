import { foldSpotCheck, type SpotCheck } from '#domain/evaluation/spot-check.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** All checks of this device's communities, the newest first. */
export function createWatchChecks({ records }: ReadingNeeds): Watch<readonly SpotCheck[]> {
  return watchFolded(records, { type: 'check', order: 'newest' }, foldSpotCheck);
}
