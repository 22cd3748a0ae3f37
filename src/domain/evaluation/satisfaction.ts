import type { Verdict } from '#domain/issues/codes.ts';
import type { VerdictGiven } from '#domain/issues/standing.ts';

/** 满意度 (LY-34, LY-40). */
export interface Satisfaction {
  readonly satisfied: number;
  readonly basically: number;
  readonly unsatisfied: number;
  readonly total: number;
  /** Share of 满意; undefined while nobody has judged. */
  readonly rate: number | undefined;
}

/** Counts every resident once, by the last word they had; first verdicts that rework mended do not count. */
export function satisfactionOf(verdicts: readonly VerdictGiven[]): Satisfaction {
  const last = new Map(verdicts.map((given) => [given.proposal, given.verdict]));
  return counted([...last.values()]);
}

/** Counts every verdict that was ever given, mended ones too. */
export function satisfactionOfAll(verdicts: readonly VerdictGiven[]): Satisfaction {
  return counted(verdicts.map(({ verdict }) => verdict));
}

function counted(verdicts: readonly Verdict[]): Satisfaction {
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  const satisfied = count('satisfied');
  const total = verdicts.length;
  return {
    satisfied,
    basically: count('basically'),
    unsatisfied: count('unsatisfied'),
    total,
    rate: total === 0 ? undefined : satisfied / total,
  };
}
