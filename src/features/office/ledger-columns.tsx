import { LEDGER_SORTS, type LedgerSort } from '#domain/issues/ledger-query.ts';
import { type LedgerRow, rowLateness } from '#domain/issues/ledger-row.ts';
import { beijingDay, type Day, yearOf } from '#domain/time/day.ts';
import { formatDay, formatIsoDay } from '#domain/time/moment-text.ts';
import type { DataColumn } from '#ui/data-table-head.tsx';
import { Tag } from '#ui/tag.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { ledgerText as text } from './ledger-text.ts';
import type { LedgerWords } from './ledger-uses.ts';
import type { LedgerColumn } from './ledger-view.ts';

interface Needs {
  readonly words: LedgerWords;
  readonly nameOf: NameOf;
  readonly today: Day;
}

type Cell = DataColumn<LedgerRow>['cell'];

/** The columns that somebody chose, in the order of the desk. */
export function ledgerColumns(
  chosen: readonly LedgerColumn[],
  { words, nameOf, today }: Needs,
): readonly DataColumn<LedgerRow>[] {
  const cells: Readonly<Record<LedgerColumn, readonly [width: number, cell: Cell]>> = {
    summary: [15, ({ summary }) => summary],
    building: [5.5, ({ building }) => (building === '' ? text.anywhere : building)],
    at: [7.5, ({ at }) => dayWords(beijingDay(at), today)],
    source: [5.5, ({ source }) => source && words.sources[source]],
    category: [5.5, ({ category }) => category && words.categories[category]],
    triage: [7, ({ triage }) => triage && words.triages[triage]],
    step: [7.5, ({ step }) => step],
    owners: [6.5, ({ owners }) => owners.map(nameOf).join(text.and)],
    unit: [7, ({ unit }) => unit],
    responsible: [7, ({ responsible }) => responsible],
    due: [8.5, (row) => dueCell(row, words, today)],
    state: [6, ({ state }) => <Tag tone={words.stateLook[state]}>{words.states[state]}</Tag>],
    round: [5, ({ round }) => (round > 1 ? text.round(round) : '')],
    proposers: [5.5, ({ proposers }) => (proposers === 0 ? '' : proposers)],
    touchedAt: [8, ({ touchedAt }) => dayWords(beijingDay(touchedAt), today)],
    method: [7, ({ method }) => method],
  };
  return chosen.map((key) => {
    const [width, cell] = cells[key];
    return { key, label: text.columns[key], width, cell, grows: key === 'summary', sortable: isSort(key) };
  });
}

export function isSort(column: string): column is LedgerSort {
  return LEDGER_SORTS.some((sort) => sort === column);
}

function dueCell(row: LedgerRow, { latenessLook }: LedgerWords, today: Day): ReturnType<Cell> {
  if (row.due === undefined) return '';
  const tone = latenessLook[rowLateness(row, today)];
  const words = dayWords(row.due.day, today);
  const day = row.due.provisional ? text.provisional(words) : words;
  return tone === undefined ? day : <Tag tone={tone}>{day}</Tag>;
}

/** `11月22日 周日`, or `2025年11月22日` of another year. */
function dayWords(day: Day, today: Day): string {
  if (yearOf(day) !== yearOf(today)) return formatIsoDay(day);
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return formatDay(time, time);
}
