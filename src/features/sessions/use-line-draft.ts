import { useCallback, useMemo, useRef } from 'react';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import { useKeptText } from './use-kept-text.ts';

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

interface HeldLine {
  /** `undefined` until the disk has been asked. */
  readonly line: LineDraft | undefined;
  readonly hasFailed: boolean;
  /** Changes the line as it is by then, not as it was drawn. */
  readonly change: (next: (line: LineDraft) => Partial<LineDraft>) => void;
}

export function useLineDraft(drafts: Drafts, key: string): HeldLine {
  const { text, hasFailed, keep } = useKeptText(drafts, key);
  const line = useMemo(() => (text === undefined ? undefined : parseLine(text)), [text]);
  const latest = useRef<LineDraft>(undefined);
  const change = useCallback(
    (next: (line: LineDraft) => Partial<LineDraft>): void => {
      const present = latest.current ?? line ?? EMPTY_LINE;
      latest.current = { ...present, ...next(present) };
      keep(JSON.stringify(latest.current));
    },
    [line, keep],
  );
  return { line, hasFailed, change };
}

const EMPTY_LINE: LineDraft = { words: '', who: '', offTheme: false, agenda: '', sending: '' };

function parseLine(kept: string): LineDraft {
  let read: Json;
  try {
    read = kept === '' ? null : (JSON.parse(kept) as Json);
  } catch {
    return EMPTY_LINE;
  }
  if (!isJsonObject(read)) return EMPTY_LINE;
  return {
    words: asText(read['words']),
    who: asText(read['who']),
    offTheme: read['offTheme'] === true,
    agenda: asText(read['agenda']),
    sending: asText(read['sending']),
  };
}
