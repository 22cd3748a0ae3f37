import type { HistoryLine } from '#domain/issues/progress.ts';
import { WITHDRAWN_FIELD } from '#domain/issues/issue.ts';
import { SET_KIND } from '#domain/records/fields.ts';
import { adjustedTime } from '#domain/records/record.ts';
import { beijingDay } from '#domain/time/day.ts';
import { asText } from '#lib/json.ts';

/** Lines of a history that are told in one sentence, and where the first of them stands. */
export interface HistoryRow {
  readonly at: number;
  readonly lines: readonly [HistoryLine, ...HistoryLine[]];
  /** Ids of entries that gave a field its first value. */
  readonly firsts: ReadonlySet<string>;
  /** Whether its words and its session stand in the row before: a deliberation finished the step. */
  readonly isToldBefore: boolean;
}

/** Fields that an issue has from its opening. */
const OPENED_WITH = ['summary', 'building'];

/**
 * What one person settled one after the other on one day is one row; everything else stands by itself. `isBroken`
 * says that something else comes before a line.
 */
export function historyRows(
  history: readonly HistoryLine[],
  isBroken: (at: number) => boolean,
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  const given = new Set(OPENED_WITH);
  history.forEach((line, at) => {
    const isFirst = isFieldSet(line) && !given.has(fieldOf(line));
    if (isFieldSet(line)) given.add(fieldOf(line));
    const firsts = isFirst ? [line.entry.id] : [];
    const last = rows.at(-1);
    if (last !== undefined && !isBroken(at) && goesOn(last.lines[0], line)) {
      rows.splice(-1, 1, {
        ...last,
        lines: [...last.lines, line],
        firsts: new Set([...last.firsts, ...firsts]),
      });
    } else {
      const isToldBefore = !isBroken(at) && finishes(line, last?.lines[0]);
      rows.push({ at, lines: [line], firsts: new Set(firsts), isToldBefore });
    }
  });
  return rows;
}

/** Whether a step is reported with the words of the deliberation just noted by the same person. */
function finishes({ entry }: HistoryLine, before: HistoryLine | undefined): boolean {
  if (before?.entry.kind !== 'deliberated' || entry.kind !== 'step-done') return false;
  const same = (name: string): boolean => asText(entry.data[name]) === asText(before.entry.data[name]);
  return entry.by === before.entry.by && same('note') && same('session');
}

function goesOn(first: HistoryLine, line: HistoryLine): boolean {
  return (
    isFieldSet(first) &&
    isFieldSet(line) &&
    first.entry.by === line.entry.by &&
    first.round === line.round &&
    beijingDay(adjustedTime(first.entry)) === beijingDay(adjustedTime(line.entry))
  );
}

/** A field that was given; taking the whole issue back is a sentence of its own. */
function isFieldSet({ entry, counts }: HistoryLine): boolean {
  return (
    entry.kind === SET_KIND &&
    counts === 'yes' &&
    !('erased' in entry.data) &&
    entry.data['field'] !== WITHDRAWN_FIELD
  );
}

function fieldOf({ entry }: HistoryLine): string {
  return asText(entry.data['field']);
}
