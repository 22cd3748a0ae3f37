import { parseScope } from '#domain/access/scopes.ts';
import { adjustedTime, compareText, type FieldRecord } from '#domain/records/record.ts';
import { beijingDay, type Day } from '#domain/time/day.ts';
import { lotOf } from '#lib/short-hash.ts';
import type { CheckKind } from './spot-check.ts';

/** Which records a kind of check draws from, and which of their entries tell the day. */
const SOURCES: Readonly<Record<CheckKind, { readonly type: string; readonly entry?: string }>> = {
  visits: { type: 'visit' },
  handling: { type: 'issue' },
  answers: { type: 'issue', entry: 'answered' },
  verdicts: { type: 'issue', entry: 'verdict' },
};

/** The type of record that a kind of check draws from. */
export function drawnType(kind: CheckKind): string {
  return SOURCES[kind].type;
}

/** The records of a community that a kind of check draws from in a period, both days included. */
export function drawable(
  records: readonly FieldRecord[],
  kind: CheckKind,
  within: { readonly community: string; readonly from: Day; readonly to: Day },
): readonly FieldRecord[] {
  const { type, entry } = SOURCES[kind];
  return records.filter((record) => {
    const home = parseScope(record.scope);
    if (record.type !== type || home === undefined || home.kind === 'street') return false;
    if (home.community !== within.community) return false;
    const stamps = entry === undefined ? [record.opened] : record.entries.filter((one) => one.kind === entry);
    return stamps.some((stamp) => {
      const day = beijingDay(adjustedTime(stamp));
      return within.from <= day && day <= within.to;
    });
  });
}

/**
 * 抽取 (LY-32): a sample by lot. The same seed draws the same ids from the same set again, in whatever order they come,
 * so that anybody can check the draw; nobody can foresee it before the seed is made.
 */
export function drawByLot(ids: readonly string[], seed: string, size: number): readonly string[] {
  const lots = [...new Set(ids)].map((id) => ({ id, lot: lotOf(`${id} ${seed}`) }));
  return lots
    .sort((a, b) => (a.lot === b.lot ? compareText(a.id, b.id) : a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
