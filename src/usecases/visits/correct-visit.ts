import { changedFields } from '#domain/records/changes.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Opinion, Outcome } from '#domain/visits/visit.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { type Lift, type LiftRefusal, liftSentences } from './lift-sentences.ts';

export interface VisitCorrection {
  readonly outcome: Outcome;
  readonly opinion: Opinion;
  readonly note: string;
  readonly lifts: readonly Lift[];
}

/** Adds what differs to a saved visit; the earlier text stays readable in its history. */
export type CorrectVisit = (
  visitId: string,
  place: Place,
  correction: VisitCorrection,
) => Promise<Result<undefined, SaveRefusal | LiftRefusal>>;

export function createCorrectVisit(needs: WritingNeeds): CorrectVisit {
  return async (visitId, place, { outcome, opinion, note, lifts }) => {
    const visit = await needs.records.read(visitId);
    if (visit === undefined) return refuse('unknown-record');
    const lifted = await liftSentences(needs, place, visitId, lifts);
    if (!lifted.ok) return lifted;
    const drafts = [...changedFields(visit, { outcome, opinion, note }), ...lifted.value.entries];
    if (drafts.length === 0) return ok(undefined);
    const opened = lifted.value.opened.map((open) => ({ open }));
    return needs.records.save([appendChange(visit, drafts, needs), ...opened]);
  };
}
