import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Json } from '#lib/json.ts';
import { type Keeper, type KeptText, useKeptText } from './use-kept-text.ts';

export interface KeptForm<Filled> extends Pick<KeptText, 'isBack' | 'hasFailed' | 'drop'> {
  /** `undefined` until the disk has been asked. */
  readonly filled: Filled | undefined;
  /** Changes the form as it is by then, not as it was drawn. */
  readonly change: (next: Partial<Filled> | ((filled: Filled) => Partial<Filled>)) => void;
}

/**
 * What is filled in of a form and not saved yet; as safe as `useKeptText`. `start` is what a blank form holds, `parse`
 * reads what was kept, `undefined` where it cannot.
 */
export function useKeptForm<Filled extends object>(
  keeper: Keeper,
  key: string,
  start: Filled,
  parse: (kept: Json) => Filled | undefined,
): KeptForm<Filled> {
  const { text, keep, drop: forget, ...rest } = useKeptText(keeper, key);
  const read = useMemo(
    () => (text === undefined || text === '' ? undefined : parseText(text, parse)),
    [text, parse],
  );
  const filled = text === undefined ? undefined : (read ?? start);
  const latest = useRef(filled);
  const blank = useRef(start);
  useEffect(() => {
    latest.current = filled;
    blank.current = start;
  });
  const change = useCallback<KeptForm<Filled>['change']>(
    (next) => {
      const present = latest.current ?? blank.current;
      latest.current = { ...present, ...(typeof next === 'function' ? next(present) : next) };
      keep(JSON.stringify(latest.current));
    },
    [keep],
  );
  const drop = useCallback(async (): Promise<void> => {
    latest.current = undefined;
    await forget();
  }, [forget]);
  return { filled, change, drop, ...rest };
}

function parseText<Filled>(text: string, parse: (kept: Json) => Filled | undefined): Filled | undefined {
  try {
    return parse(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
