import type { Place } from '#domain/roster/place.ts';
import type { Opinion, Outcome } from '#domain/visits/visit.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
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
    const lifted = await liftSentences(needs, place, visitId, lifts);
    if (!lifted.ok) return lifted;
    const { entries: more, opened } = lifted.value;
    return changeFields(needs, { id: visitId, wanted: { outcome, opinion, note }, more, opened });
  };
}
