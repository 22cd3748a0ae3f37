import type { Way } from '#domain/issues/codes.ts';
import { SET_KIND } from '#domain/records/fields.ts';
import { isErased, OPENED_KIND } from '#domain/records/merge.ts';
import { codeOf } from '#domain/records/reading.ts';
import { adjustedTime, type Entry, type FieldRecord } from '#domain/records/record.ts';
import type { Day } from '#domain/time/day.ts';
import { asText } from '#lib/json.ts';

/** 四督 (LY-30): 督走访, 督办理, 督回访, 督满意度. */
export const CHECK_KINDS = ['visits', 'handling', 'answers', 'verdicts'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** 属实, 有出入, 没有找到人核对. */
export const CHECK_RESULTS = ['as-written', 'differs', 'nobody'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** How it was looked into (LY-32): at the place itself, or by telephone. */
export const CHECK_WAYS = ['in-person', 'phone'] as const satisfies readonly Way[];
export type CheckWay = (typeof CHECK_WAYS)[number];

export const FOUND_KIND = 'found';

/** What was found about one of the drawn records. The last word about a record counts, earlier ones stay readable. */
export interface Finding {
  readonly id: string;
  readonly record: string;
  readonly result: CheckResult | undefined;
  /** Undefined where an older app did not ask. */
  readonly way: CheckWay | undefined;
  readonly words: string;
  readonly by: string;
  /** Server-adjusted, milliseconds since 1970. */
  readonly at: number;
}

/** 督查抽查 (LY-31, LY-32): what was drawn by lot, from how many, and what was found. It changes nothing that it looks at. */
export interface SpotCheck {
  readonly id: string;
  readonly scope: string;
  readonly by: string;
  readonly at: number;
  readonly kind: CheckKind;
  /** First and last day that was drawn from, both included. */
  readonly from: Day;
  readonly to: Day;
  /** 签号: with the same records it draws the same ones again. */
  readonly seed: string;
  /** How many there were to draw from. */
  readonly pool: number;
  readonly drawn: readonly string[];
  /** Oldest first. */
  readonly findings: readonly Finding[];
  /** A newer app wrote to it. */
  readonly isNewer: boolean;
}

const KNOWN_KINDS = [FOUND_KIND, SET_KIND, OPENED_KIND];

export function foldSpotCheck(record: FieldRecord): SpotCheck {
  const { data, by } = record.opened;
  const { kind, from, to, seed, pool, drawn } = data;
  return {
    id: record.id,
    scope: record.scope,
    by,
    at: adjustedTime(record.opened),
    kind: codeOf(kind, CHECK_KINDS) ?? 'handling',
    from: asText(from),
    to: asText(to),
    seed: asText(seed),
    pool: typeof pool === 'number' ? pool : 0,
    drawn: Array.isArray(drawn) ? drawn.filter((id) => typeof id === 'string') : [],
    findings: record.entries.filter(({ kind: one }) => one === FOUND_KIND).map(findingOf),
    isNewer: record.entries.some((entry) => !KNOWN_KINDS.includes(entry.kind) && !isErased(entry)),
  };
}

function findingOf(entry: Entry): Finding {
  const { record, result, way, words } = entry.data;
  return {
    id: entry.id,
    record: asText(record),
    result: codeOf(result, CHECK_RESULTS),
    way: codeOf(way, CHECK_WAYS),
    words: asText(words),
    by: entry.by,
    at: adjustedTime(entry),
  };
}

/** What was found about a record last; undefined while nobody has looked. */
export function findingAbout({ findings }: SpotCheck, record: string): Finding | undefined {
  return findings.filter((finding) => finding.record === record).at(-1);
}
