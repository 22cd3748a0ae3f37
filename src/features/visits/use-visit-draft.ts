import { useCallback, useEffect, useRef, useState } from 'react';
import { codeOf } from '#domain/records/reading.ts';
import { OUTCOMES, type Outcome } from '#domain/visits/visit.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Lift } from '#usecases/visits/lift-sentences.ts';

/** What has been tapped and typed about a visit and is not saved yet. */
export interface VisitDraft {
  readonly outcome: Outcome | undefined;
  readonly note: string;
  readonly lifts: readonly Lift[];
}

/** Longest time between a key and the disk, in milliseconds (R6). */
const WRITE_AFTER_MS = 300;

export interface HeldDraft {
  /** `undefined` until the disk has been asked. */
  readonly draft: VisitDraft | undefined;
  /** Whether the draft came back from an earlier time. */
  readonly isBack: boolean;
  /** Whether the last write to the disk failed. */
  readonly hasFailed: boolean;
  readonly change: (part: Partial<VisitDraft>) => void;
  /** Forgets the draft, on the screen and on the disk. */
  readonly drop: () => Promise<void>;
}

/** A draft that is on disk at most 0.5 s after the last key, and back after a killed tab. */
export function useVisitDraft(drafts: Drafts, key: string, start: VisitDraft): HeldDraft {
  const [draft, setDraft] = useState<VisitDraft>();
  const [isBack, setIsBack] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const first = useRef(start);
  const unwritten = useRef<VisitDraft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let isCurrent = true;
    void readDraft(drafts, key).then((kept) => {
      if (!isCurrent) return;
      setDraft(kept ?? first.current);
      setIsBack(kept !== undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [drafts, key]);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const latest = unwritten.current;
    if (latest === undefined) return;
    unwritten.current = undefined;
    drafts.write(key, JSON.stringify(latest)).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  }, [drafts, key]);

  useEffect(() => {
    const writeWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') write();
    };
    document.addEventListener('visibilitychange', writeWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', writeWhenHidden);
      write();
    };
  }, [write]);

  const change = (part: Partial<VisitDraft>): void => {
    const next = { ...(draft ?? first.current), ...part };
    setDraft(next);
    unwritten.current = next;
    timer.current ??= setTimeout(write, WRITE_AFTER_MS);
  };

  const drop = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    unwritten.current = undefined;
    setDraft(first.current);
    setIsBack(false);
    await drafts.drop(key);
  };

  return { draft, isBack, hasFailed, change, drop };
}

async function readDraft(drafts: Drafts, key: string): Promise<VisitDraft | undefined> {
  try {
    const text = await drafts.read(key);
    return text === undefined ? undefined : parseDraft(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

function parseDraft(kept: Json): VisitDraft | undefined {
  if (!isJsonObject(kept)) return undefined;
  const lifts = Array.isArray(kept['lifts']) ? kept['lifts'].filter(isJsonObject) : [];
  return {
    outcome: codeOf(kept['outcome'], OUTCOMES),
    note: asText(kept['note']),
    lifts: lifts.map((lift) => ({
      words: asText(lift['words']),
      summary: asText(lift['summary']),
      who: asText(lift['who']),
    })),
  };
}
