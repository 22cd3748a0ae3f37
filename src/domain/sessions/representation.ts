import type { Person, Side } from './people.ts';
import type { ThemeArea } from './themes.ts';

/** What the share of 群众代表 is a share of: all who are present, or the speaking side only (A7, 1). */
export const BASES = ['all', 'speaking'] as const;
export type Base = (typeof BASES)[number];

/** LY-11 as data, because the article leaves open what it counts (A7, 1). */
export interface RepresentationRule {
  /** Who counts as 群众代表. */
  readonly counted: readonly string[];
  readonly base: Base;
  /** The least share in whole per cent, 1 to 99. */
  readonly percent: number;
  /** The themes that it is for. */
  readonly areas: readonly ThemeArea[];
}

const COUNTED: readonly Person[] = ['representative', 'resident'];

/** A7: (居民代表 + 普通群众) ÷ 全体到场, 60 %, for 民生实事. */
export const DEFAULT_REPRESENTATION: RepresentationRule = {
  counted: COUNTED,
  base: 'all',
  percent: 60,
  areas: ['livelihood'],
};

/** Some people of one kind who are present. */
export interface Headcount {
  readonly person: string;
  readonly side: Side;
  readonly count: number;
}

export interface Representation {
  /** Whether the rule is for this theme at all. */
  readonly applies: boolean;
  readonly counted: number;
  /** How many the share is taken of. */
  readonly of: number;
  readonly percent: number;
  /** How many more 群众代表 have to come, when nobody else does; 0 when the rule is kept. */
  readonly missing: number;
}

/** How the people present stand to the rule. It informs; nothing may be refused because of it. */
export function representation(
  rule: RepresentationRule,
  area: ThemeArea,
  present: readonly Headcount[],
): Representation {
  const sum = (some: readonly Headcount[]): number => some.reduce((total, { count }) => total + count, 0);
  const base = present.filter(({ side }) => rule.base === 'all' || side === 'speaking');
  const counted = sum(base.filter(({ person }) => rule.counted.includes(person)));
  const of = sum(base);
  const { percent } = rule;
  return {
    applies: rule.areas.includes(area),
    counted,
    of,
    percent,
    missing: missingFor(counted, of, percent),
  };
}

/** The least n with (counted + n) ÷ (of + n) ≥ percent, and at least one person present; whole numbers only. */
export function missingFor(counted: number, of: number, percent: number): number {
  if (of === 0) return 1;
  const short = percent * of - 100 * counted;
  return short <= 0 ? 0 : Math.ceil(short / (100 - percent));
}
