import { type Clash, clashesIn } from '#domain/records/clashes.ts';
import { foldFields } from '#domain/records/fields.ts';
import { textOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { isJsonObject, type Json } from '#lib/json.ts';
import { FEN_PER_YUAN, isAmount } from './money.ts';
import type { Project } from './project.ts';

/** 每名党员不少于200元 (LY-26), in fen. The article gives a floor and no year: each fund says in its name what it is for. */
export const LEAST_PER_MEMBER = 200 * FEN_PER_YUAN;

/** A branch has so many members at most. */
export const MAX_MEMBERS = 10_000;

/** 微服务资金 of a branch: how many 党员 it is for and how much was given, in fen. Both are one field, so that they fit. */
export interface Fund {
  readonly id: string;
  readonly scope: string;
  readonly by: string;
  readonly at: number;
  /** Whose it is and for when: `小区党支部 2026年`. */
  readonly name: string;
  readonly members: number;
  readonly allocated: number;
  readonly clashes: readonly Clash[];
  readonly isNewer: boolean;
}

export const ALLOTMENT_FIELD = 'allotment';

export interface Allotment {
  readonly members: number;
  readonly fen: number;
}

export function foldFund(record: FieldRecord): Fund {
  const fields = foldFields(record);
  const { members, fen } = readAllotment(fields.get(ALLOTMENT_FIELD)?.value) ?? { members: 0, fen: 0 };
  return {
    id: record.id,
    scope: record.scope,
    by: record.opened.by,
    at: adjustedTime(record.opened),
    name: textOf(fields, 'name') ?? '',
    members,
    allocated: fen,
    clashes: clashesIn(fields),
    isNewer: isFromNewerApp(record),
  };
}

export function readAllotment(value: Json | undefined): Allotment | undefined {
  if (!isJsonObject(value)) return undefined;
  const { members, fen } = value;
  return isMemberCount(members) && isAmount(fen) ? { members, fen } : undefined;
}

export function isMemberCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_MEMBERS;
}

/** What so many members must be given at least (LY-26), in fen. */
export function leastAllotment(members: number): number {
  return members * LEAST_PER_MEMBER;
}

/** How a fund stands, in fen. */
export interface FundStanding {
  /** What its projects paid and both keepers agreed to. */
  readonly spent: number;
  /** What is bound: what projects that go on may still cost, and what was paid. */
  readonly bound: number;
  /** What another project could be given; below nothing where more was paid than there is. */
  readonly free: number;
}

/** A project that goes on binds what is meant for it, or what it cost if that is more; one that ended what it cost. */
export function fundStanding(
  { id, allocated }: Pick<Fund, 'id' | 'allocated'>,
  projects: readonly Project[],
): FundStanding {
  const paid = projects.filter(({ fund }) => fund === id);
  const spent = paid.reduce((total, { book }) => total + book.spending, 0);
  const bound = paid.reduce(
    (total, { book, budget, finishedOn }) =>
      total + (finishedOn === '' ? Math.max(budget, book.spending) : book.spending),
    0,
  );
  return { spent, bound, free: allocated - bound };
}
