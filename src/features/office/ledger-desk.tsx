import { type ReactElement, useMemo, useState } from 'react';
import { beijingDay } from '#domain/time/day.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { Workbench } from '#ui/workbench.tsx';
import { ledgerColumns } from './ledger-columns.tsx';
import { ledgerText as text } from './ledger-text.ts';
import type { LedgerUses } from './ledger-uses.ts';

/** More issues than any community has. */
const WHOLE_LEDGER = 20_000;

/** 诉求台账 as a table, an issue open beside it. */
export function LedgerDesk({ uses }: { readonly uses: LedgerUses }): ReactElement {
  const { words, ledger, names, calendar: watchCalendar, now, IssuePanel } = uses;
  const rows = useWatched(useMemo(() => ledger(WHOLE_LEDGER), [ledger]));
  const nameOf = useWatched(names);
  const calendar = useWatched(watchCalendar);
  const [open, setOpen] = useState<string>();
  const today = beijingDay(now());
  const columns = useMemo(
    () => calendar && nameOf && ledgerColumns({ words, nameOf, calendar, today }),
    [words, nameOf, calendar, today],
  );
  return (
    <Workbench
      title={text.title}
      panel={
        open === undefined
          ? undefined
          : {
              title: text.issue,
              body: <IssuePanel key={open} issueId={open} />,
              onClose: () => setOpen(undefined),
            }
      }
    >
      {rows === undefined || columns === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <DataTable
          label={text.table}
          columns={columns}
          rows={rows}
          keyOf={({ issue }) => issue.id}
          nameOf={({ issue }) => issue.summary}
          open={open}
          onOpen={({ issue }) => setOpen(issue.id)}
          empty={<EmptyState icon="ledger" title={text.noneYet} hint={text.noneYetHint} />}
        />
      )}
    </Workbench>
  );
}
