import { communityScopeOf } from '#domain/access/scopes.ts';
import { type Recognisable, namesSomeone } from '#domain/issues/summary.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { LIFTED_KIND } from '#domain/visits/visit.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { raiseIssue } from '#usecases/issues/raise-issue.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';

/** A sentence on its way into the ledger. */
export interface Lift {
  /** The resident's own words, as they stand in the note. */
  readonly words: string;
  /** What the whole community may read: no name, no door. */
  readonly summary: string;
  /** 称呼 of the proposer; empty when unnamed. */
  readonly who: string;
}

/** `no-summary`: empty. `names-someone`: the summary names a person, a phone number or the door. */
export type LiftRefusal = 'no-summary' | 'names-someone';

interface Lifted {
  readonly opened: readonly FieldRecord[];
  readonly entries: readonly EntryDraft[];
}

/**
 * Makes of each sentence a proposal in the door's database and an issue in the community's (JX-05), and the entries
 * that tie them to the visit. Each lies in the place where it may be read, together they are saved in one call.
 */
export async function liftSentences(
  needs: WritingNeeds,
  place: Place,
  visitId: string,
  lifts: readonly Lift[],
): Promise<Result<Lifted, LiftRefusal>> {
  const recognisable = await recognisableAt(needs, place);
  for (const { summary } of lifts) {
    if (summary.trim() === '') return refuse('no-summary');
    if (namesSomeone(summary, recognisable).length > 0) return refuse('names-someone');
  }
  const building = await buildingName(needs, place);
  const lifted = lifts.map(({ words, summary, who }) => {
    const said = [{ place, who, words, at: { visit: visitId } }];
    const matter = { summary, building, origin: { source: 'visit' }, said };
    const { issue, proposals } = raiseIssue(needs, communityScopeOf(place.scope) ?? place.scope, matter);
    const data = { words, proposal: proposals[0]?.id ?? '', issue: issue.id };
    return { opened: [...proposals, issue], entry: { kind: LIFTED_KIND, data } };
  });
  return ok({
    opened: lifted.flatMap(({ opened }) => opened),
    entries: lifted.map(({ entry }) => entry),
  });
}

/** Everything at this door that a summary must not repeat. */
export async function recognisableAt({ records }: ReadingNeeds, place: Place): Promise<Recognisable> {
  const residents = (await records.query({ type: 'resident', place: place.id })).map(foldResident);
  return {
    names: residents.map(({ name }) => name),
    phones: residents.map(({ phone }) => phone),
    doors: place.kind === 'door' ? [place.name, place.room ?? ''] : [],
  };
}

async function buildingName({ records }: ReadingNeeds, place: Place): Promise<string> {
  if (place.building === undefined) return '';
  const building = await records.read(place.building);
  return building === undefined ? '' : foldPlace(building).name;
}
