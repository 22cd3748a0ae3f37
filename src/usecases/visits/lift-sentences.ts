import { communityScopeOf } from '#domain/access/scopes.ts';
import { actionDraft } from '#domain/issues/action.ts';
import { type Recognisable, namesSomeone } from '#domain/issues/summary.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { LIFTED_KIND } from '#domain/visits/visit.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { openProposal, raiseIssue } from '#usecases/issues/raise-issue.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';

/** A sentence on its way into the ledger. */
export interface Lift {
  /** The resident's own words, as they stand in the note. */
  readonly words: string;
  /** What the whole community may read: no name, no door. */
  readonly summary: string;
  /** 称呼 of the proposer; empty when unnamed. */
  readonly who: string;
  /** Id of the issue that says the same: the resident becomes one more proposer of it. */
  readonly into?: string;
}

/**
 * `no-summary`: empty. `names-someone`: the summary names a person, a phone number or the door. `unknown-issue`: it
 * was to go into an issue that this device does not hold.
 */
export type LiftRefusal = 'no-summary' | 'names-someone' | 'unknown-issue';

interface Lifted {
  readonly changes: readonly Change[];
  readonly entries: readonly EntryDraft[];
}

/**
 * Makes of each sentence a proposal in the door's database and an issue in the community's (JX-05), and the entries
 * that tie them to the visit. Each lies in the place where it may be read, together they are saved in one call. What
 * says the same as an issue is a further proposal there, and no second issue.
 */
export async function liftSentences(
  needs: WritingNeeds,
  place: Place,
  visitId: string,
  lifts: readonly Lift[],
): Promise<Result<Lifted, LiftRefusal>> {
  const recognisable = await recognisableAt(needs, place);
  for (const { summary, into } of lifts) {
    if (into !== undefined) continue;
    if (summary.trim() === '') return refuse('no-summary');
    if (namesSomeone(summary, recognisable).length > 0) return refuse('names-someone');
  }
  const building = await buildingName(needs, place);
  const scope = communityScopeOf(place.scope) ?? place.scope;
  const entries: EntryDraft[] = [];
  const opened: FieldRecord[] = [];
  const joined = new Map<string, EntryDraft[]>();
  for (const { words, summary, who, into } of lifts) {
    const said = { place, who, words, at: { visit: visitId } };
    if (into !== undefined) {
      const proposal = openProposal(needs, into, said);
      opened.push(proposal);
      const proposed = actionDraft({ kind: 'proposed', proposal: proposal.id });
      joined.set(into, [...(joined.get(into) ?? []), proposed]);
      entries.push({ kind: LIFTED_KIND, data: { words, proposal: proposal.id, issue: into } });
      continue;
    }
    const matter = { summary, building, origin: { source: 'visit' }, said: [said] };
    const { issue, proposals } = raiseIssue(needs, scope, matter);
    opened.push(...proposals, issue);
    entries.push({ kind: LIFTED_KIND, data: { words, proposal: proposals[0]?.id ?? '', issue: issue.id } });
  }
  const changes: Change[] = opened.map((open) => ({ open }));
  for (const [id, drafts] of joined) {
    const issue = await needs.records.read(id);
    if (issue === undefined) return refuse('unknown-issue');
    changes.push(appendChange(issue, drafts, needs));
  }
  return ok({ changes, entries });
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
