import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import type { JsonObject } from '#lib/json.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** A matter on its way into the ledger. */
export interface Matter {
  /** What the whole community may read: no name, no door. */
  readonly summary: string;
  /** Name of the 楼栋 at most. */
  readonly building: string;
  /** Where it was raised: `{source: 'visit'}`, `{source: 'session', session, remarks}`. */
  readonly origin: JsonObject;
  readonly said: readonly Said[];
}

/** What somebody behind a door said; it lies in the doors' database only. */
export interface Said {
  readonly place: Place;
  /** 称呼 of the proposer; empty when unnamed. */
  readonly who: string;
  /** The proposer's own words. */
  readonly words: string;
  /** The visit or session at which it was said: `{visit: id}`. */
  readonly at: JsonObject;
}

export interface Raised {
  readonly issue: FieldRecord;
  readonly proposals: readonly FieldRecord[];
}

/** The issue in the community's database and a proposal at each door, to be saved in one call. */
export function raiseIssue(needs: WritingNeeds, communityScope: string, matter: Matter): Raised {
  const id = `issue:${needs.ids.next()}`;
  const { summary, building, origin } = matter;
  const proposals = matter.said.map((said) => openProposal(needs, id, said));
  const written = {
    summary: summary.trim(),
    building,
    proposals: proposals.map((proposal) => proposal.id),
    ...origin,
  };
  return { issue: openRecord(id, communityScope, stampNow(needs.author, needs.clock), written), proposals };
}

/** What somebody said on an issue, for the database of their door. */
export function openProposal(needs: WritingNeeds, issue: string, said: Said): FieldRecord {
  const { place, who, words, at } = said;
  const written = { place: place.id, ...at, who, words, issue };
  const stamp = stampNow(needs.author, needs.clock);
  return openRecord(`proposal:${needs.ids.next()}`, place.scope, stamp, written);
}
