import { duesOf, latenessOf } from '#domain/issues/due.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import { beijingDay, type Day } from '#domain/time/day.ts';
import type { DataColumn } from '#ui/data-table-head.tsx';
import { Tag } from '#ui/tag.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { ledgerText as text } from './ledger-text.ts';
import type { LedgerWords } from './ledger-uses.ts';

interface Needs {
  readonly words: LedgerWords;
  readonly nameOf: NameOf;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** The columns of the ledger in the order of the desk. */
export function ledgerColumns({ words, nameOf, calendar, today }: Needs): readonly DataColumn<Progress>[] {
  const names = text.columns;
  const column = (
    key: keyof typeof names,
    width: number,
    cell: DataColumn<Progress>['cell'],
  ): DataColumn<Progress> => ({ key, label: names[key], width, cell });
  return [
    { ...column('summary', 16, ({ issue }) => issue.summary), grows: true },
    column('building', 6, ({ issue }) => (issue.building === '' ? text.anywhere : issue.building)),
    column('at', 6.5, ({ issue }) => beijingDay(issue.at)),
    column('category', 6, ({ issue: { category } }) => category && words.categories[category]),
    column('triage', 7.5, ({ issue: { triage } }) => triage && words.triages[triage]),
    column('step', 6.5, ({ steps, state }) =>
      state === 'closed' || state === 'joined' ? '' : steps.find((one) => one.state === 'open')?.step.name,
    ),
    column('owners', 8, ({ owners }) => [...owners.keys()].map(nameOf).join(text.and)),
    column('due', 9, (progress) => {
      const [first] = duesOf(progress, calendar);
      if (first === undefined) return '';
      const tone = words.latenessLook[latenessOf(progress, calendar, today)];
      const day = first.provisional ? text.provisional(first.day) : first.day;
      return tone === undefined ? day : <Tag tone={tone}>{day}</Tag>;
    }),
    column('state', 6, ({ state }) => <Tag tone={words.stateLook[state]}>{words.states[state]}</Tag>),
  ];
}
