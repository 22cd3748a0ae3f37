import type { Category, Triage, Verdict } from '#domain/issues/codes.ts';

/** How soon an answer came: within so many days, or later. */
export const ANSWER_SPANS = [1, 3, 7, 30] as const;

/**
 * What is counted. `step:` and `round:` go with the name of a step and the number of a round; `days:` with the longest
 * wait of `ANSWER_SPANS`, or `more`.
 */
export type FigureCode =
  | 'doors'
  | 'households'
  | 'entered'
  | 'calls'
  | 'person-visits'
  | 'no-opinion'
  | 'sessions'
  | 'people'
  | 'remarks'
  | 'substantive'
  | 'opinions'
  | 'matters'
  | 'joined'
  | 'entries'
  | 'answered'
  | 'owed'
  | 'at-once-done'
  | 'closed'
  | 'checks'
  | 'checked-in-person'
  | 'checked-by-phone'
  | 'problems'
  | 'members'
  | 'took-part'
  | `triage:${Triage | 'none'}`
  | `category:${Category}`
  | `verdict:${Verdict}`
  | `step:${string}`
  | `round:${number}`
  | `days:${string}`;

/** A number, and the ids of all that it counts: a number whose list cannot be opened is not shown. */
export interface Figure {
  readonly count: number;
  /** Of visits, places, proposals, sessions, issues, checks or members; each once. */
  readonly of: readonly string[];
}

export const NOTHING: Figure = { count: 0, of: [] };

/** As many as there are ids, each counted once. */
export function figureOf(ids: Iterable<string>): Figure {
  const of = [...new Set(ids)];
  return { count: of.length, of };
}

/** As many as there are ids, though the list names each once: one resident can be owed answers on two matters. */
export function timesOf(ids: readonly string[]): Figure {
  return { count: ids.length, of: [...new Set(ids)] };
}

/** Sums what each thing contributes; what contributes nothing is not on the list. */
export function sumOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  share: (item: Item) => number,
): Figure {
  const counted = items.map((item) => ({ id: item.id, share: share(item) })).filter((one) => one.share > 0);
  return {
    count: counted.reduce((sum, one) => sum + one.share, 0),
    of: [...new Set(counted.map(({ id }) => id))],
  };
}
