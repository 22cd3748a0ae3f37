import { timelineOf } from '#domain/issues/timeline.ts';
import { SET_KIND, valueSet } from '#domain/records/fields.ts';
import { isErased } from '#domain/records/merge.ts';
import { codeOf } from '#domain/records/reading.ts';
import { adjustedTime, type Entry, type FieldRecord } from '#domain/records/record.ts';
import type { Day } from '#domain/time/day.ts';
import { asText } from '#lib/json.ts';
import { isAmount } from './money.ts';
import { KEEPERS_FIELD, type MoneyKeepers, readKeepers } from './money-keepers.ts';

export const LINE_KIND = 'line';
export const AGREED_KIND = 'agreed';
export const STRUCK_KIND = 'struck';

/** 收入, 支出. */
export const LINE_WAYS = ['in', 'out'] as const;
export type LineWay = (typeof LINE_WAYS)[number];

/** Who said something about a line, and when: server-adjusted, milliseconds since 1970. */
export interface Said {
  readonly by: string;
  readonly at: number;
}

/** 一笔账. It never changes: a mistake that counts is taken back by a line of the other way (冲正). */
export interface CashLine {
  readonly id: string;
  readonly way: LineWay;
  readonly fen: number;
  /** The day on which the money changed hands. */
  readonly on: Day;
  readonly words: string;
  /** Id of the line that this one takes back. */
  readonly reverses: string | undefined;
  readonly by: string;
  readonly at: number;
  /** Agreements by whoever kept the cash, and the books, when they agreed. */
  readonly cash: Said | undefined;
  readonly books: Said | undefined;
  /** Two people agreed, one for the cash and another for the books (SJ-10): only then it is part of the sums. */
  readonly isCounted: boolean;
  /** 作废: taken out before both agreed. */
  readonly struck: (Said & { readonly why: string }) | undefined;
}

/** 收支账 of a project: its lines in the order in which they happened, and the sums of those that count (SJ-11), in fen. */
export interface CashBook {
  readonly keepers: MoneyKeepers | undefined;
  readonly lines: readonly CashLine[];
  readonly income: number;
  readonly spending: number;
}

/** What is left: income less spending. */
export function balanceOf({ income, spending }: Pick<CashBook, 'income' | 'spending'>): number {
  return income - spending;
}

/** Where a line stands: 已入账, 待确认, 已作废. */
export function lineState({ isCounted, struck }: CashLine): 'counted' | 'waiting' | 'struck' {
  if (isCounted) return 'counted';
  return struck === undefined ? 'waiting' : 'struck';
}

/** The line that takes this one back, unless it was struck. */
export function reversalOf({ lines }: CashBook, id: string): CashLine | undefined {
  return lines.find((line) => line.reverses === id && lineState(line) !== 'struck');
}

/** What this account keeps; undefined for everybody else. */
export function kept({ keepers }: CashBook, account: string): keyof MoneyKeepers | undefined {
  if (account === keepers?.cash) return 'cash';
  return account === keepers?.books ? 'books' : undefined;
}

/** The lines to which this account has still to agree. */
export function owedBy(book: CashBook, account: string): readonly CashLine[] {
  const side = kept(book, account);
  if (side === undefined) return [];
  return book.lines.filter((line) => lineState(line) === 'waiting' && line[side]?.by !== account);
}

/**
 * Total, and the same whatever the order in which entries came together: an agreement counts for what its author kept
 * at that point of the timeline, so that a change of keepers takes nothing away from what was agreed before it.
 */
export function foldCashBook(record: FieldRecord): CashBook {
  const timeline = timelineOf(record.entries.filter((entry) => !isErased(entry)));
  const agreements = agreementsIn(record, timeline);
  const struck = new Map<string, CashLine['struck']>();
  for (const entry of timeline.filter(({ kind }) => kind === STRUCK_KIND)) {
    const line = asText(entry.data['line']);
    if (!struck.has(line)) struck.set(line, { ...said(entry), why: asText(entry.data['why']) });
  }
  const lines = timeline
    .filter(({ kind }) => kind === LINE_KIND)
    .flatMap((entry) => lineFrom(entry, agreements.by.get(entry.id) ?? nobody, struck.get(entry.id)));
  const sum = (way: LineWay): number =>
    lines.filter((line) => line.isCounted && line.way === way).reduce((total, { fen }) => total + fen, 0);
  return { keepers: agreements.keepers, lines, income: sum('in'), spending: sum('out') };
}

interface Agreements {
  /** As they are after all entries. */
  readonly keepers: MoneyKeepers | undefined;
  readonly by: ReadonlyMap<string, Sides>;
}

interface Sides {
  readonly cash: readonly Said[];
  readonly books: readonly Said[];
}

const nobody: Sides = { cash: [], books: [] };

function agreementsIn(record: FieldRecord, timeline: readonly Entry[]): Agreements {
  let keepers = readKeepers(record.opened.data[KEEPERS_FIELD]);
  const by = new Map<string, Sides>();
  for (const entry of timeline) {
    if (entry.kind === SET_KIND && entry.data['field'] === KEEPERS_FIELD) {
      keepers = readKeepers(valueSet(entry));
    }
    if (entry.kind !== AGREED_KIND || keepers === undefined) continue;
    const line = asText(entry.data['line']);
    const sides = by.get(line) ?? nobody;
    if (entry.by === keepers.cash) by.set(line, { ...sides, cash: [...sides.cash, said(entry)] });
    if (entry.by === keepers.books) by.set(line, { ...sides, books: [...sides.books, said(entry)] });
  }
  return { keepers, by };
}

/** Nothing where an older or a forged program wrote no amount. */
function lineFrom(entry: Entry, sides: Sides, struck: CashLine['struck']): readonly CashLine[] {
  const { way, fen, on, words, reverses } = entry.data;
  const known = codeOf(way, LINE_WAYS);
  if (known === undefined || !isAmount(fen)) return [];
  const pair = twoPeople(sides);
  return [
    {
      ...{ id: entry.id, way: known, fen, on: asText(on), words: asText(words) },
      reverses: asText(reverses) || undefined,
      ...said(entry),
      cash: pair?.cash ?? sides.cash[0],
      books: pair?.books ?? sides.books[0],
      isCounted: pair !== undefined,
      struck,
    },
  ];
}

/** One who kept the cash and another who kept the books; whoever was both, one after the other, is one person still. */
function twoPeople({ cash, books }: Sides): { readonly cash: Said; readonly books: Said } | undefined {
  for (const one of cash) {
    const other = books.find(({ by }) => by !== one.by);
    if (other !== undefined) return { cash: one, books: other };
  }
  return undefined;
}

function said(entry: Entry): Said {
  return { by: entry.by, at: adjustedTime(entry) };
}
