import { asText, isJsonObject, type Json } from '#lib/json.ts';
import { type KeptForm, useKeptForm } from '#ui/use-kept-form.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';

/** The line being written while a session is on. */
export interface LineDraft {
  readonly words: string;
  readonly who: string;
  readonly offTheme: boolean;
  /** The item of the agenda that is on; it stays from line to line. */
  readonly agenda: string;
  /** Sent and not yet acknowledged: should the tab die here, the line comes back. */
  readonly sending: string;
}

const EMPTY_LINE: LineDraft = { words: '', who: '', offTheme: false, agenda: '', sending: '' };

export function useLineDraft(drafts: Drafts, key: string): KeptForm<LineDraft> {
  return useKeptForm(drafts, key, EMPTY_LINE, parseLine);
}

function parseLine(kept: Json): LineDraft | undefined {
  if (!isJsonObject(kept)) return undefined;
  return {
    words: asText(kept['words']),
    who: asText(kept['who']),
    offTheme: kept['offTheme'] === true,
    agenda: asText(kept['agenda']),
    sending: asText(kept['sending']),
  };
}
