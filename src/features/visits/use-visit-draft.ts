import { type Answers, readAnswers } from '#domain/campaigns/questionnaire.ts';
import { codeOf } from '#domain/records/reading.ts';
import { OUTCOMES, type Outcome } from '#domain/visits/visit.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import { type KeptForm, useKeptForm } from '#ui/use-kept-form.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Lift } from '#usecases/visits/lift-sentences.ts';

/** What has been tapped and typed about a visit and is not saved yet. */
export interface VisitDraft {
  readonly outcome: Outcome | undefined;
  readonly note: string;
  readonly lifts: readonly Lift[];
  /** To the questions of the campaign. */
  readonly answers: Answers;
}

export function useVisitDraft(drafts: Drafts, key: string, start: VisitDraft): KeptForm<VisitDraft> {
  return useKeptForm(drafts, key, start, parseDraft);
}

function parseDraft(kept: Json): VisitDraft | undefined {
  if (!isJsonObject(kept)) return undefined;
  const lifts = Array.isArray(kept['lifts']) ? kept['lifts'].filter(isJsonObject) : [];
  return {
    outcome: codeOf(kept['outcome'], OUTCOMES),
    note: asText(kept['note']),
    answers: readAnswers(kept['answers']),
    lifts: lifts.map((lift) => ({
      words: asText(lift['words']),
      summary: asText(lift['summary']),
      who: asText(lift['who']),
      ...(typeof lift['into'] === 'string' ? { into: lift['into'] } : {}),
    })),
  };
}
