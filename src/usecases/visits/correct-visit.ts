import type { Answers } from '#domain/campaigns/questionnaire.ts';
import type { Place } from '#domain/roster/place.ts';
import { foldVisit, type Opinion, type Outcome } from '#domain/visits/visit.ts';
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
  readonly answers?: Answers;
}

/** Adds what differs to a saved visit; the earlier text stays readable in its history. */
export type CorrectVisit = (
  visitId: string,
  place: Place,
  correction: VisitCorrection,
) => Promise<Result<undefined, SaveRefusal | LiftRefusal>>;

export function createCorrectVisit(needs: WritingNeeds): CorrectVisit {
  return async (visitId, place, { outcome, opinion, note, lifts, answers = {} }) => {
    const lifted = await liftSentences(needs, place, visitId, lifts);
    if (!lifted.ok) return lifted;
    const { entries: more, changes } = lifted.value;
    const before = await needs.records.read(visitId);
    const had = before === undefined ? {} : foldVisit(before).answers;
    const isAsked = Object.keys({ ...had, ...answers }).length > 0;
    const wanted = { outcome, opinion, note, answers: isAsked ? { ...answers } : undefined };
    return changeFields(needs, { id: visitId, wanted, more, changes });
  };
}
