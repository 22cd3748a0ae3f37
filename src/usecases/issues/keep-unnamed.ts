import { namesSomeone } from '#domain/issues/summary.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { foldPlace } from '#domain/roster/place.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { recognisableAt } from '#usecases/visits/lift-sentences.ts';

/** Whether words for the whole community would name somebody behind these proposals, or their door. */
export async function namesProposer(
  needs: ReadingNeeds,
  proposalIds: readonly string[],
  words: string,
): Promise<boolean> {
  if (words.trim() === '') return false;
  for (const id of proposalIds) {
    const proposal = await needs.records.read(id);
    const { place: placeId, who } = proposal === undefined ? { place: '', who: '' } : foldProposal(proposal);
    const place = placeId === '' ? undefined : await needs.records.read(placeId);
    const recognisable =
      place === undefined
        ? { names: [], phones: [], doors: [] }
        : await recognisableAt(needs, foldPlace(place));
    const known = { ...recognisable, names: [...recognisable.names, who] };
    if (namesSomeone(words, known).length > 0) return true;
  }
  return false;
}
