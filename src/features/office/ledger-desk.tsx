import { type ReactElement, useMemo, useState } from 'react';
import { queryLedger } from '#domain/issues/ledger-query.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { beijingDay } from '#domain/time/day.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { Workbench } from '#ui/workbench.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { BulkChange } from '#usecases/issues/change-many.ts';
import { BulkBar } from './bulk-bar.tsx';
import { filterOptions } from './filter-options.ts';
import { isSort, ledgerColumns } from './ledger-columns.tsx';
import { ledgerText as text } from './ledger-text.ts';
import { LedgerToolbar } from './ledger-toolbar.tsx';
import type { LedgerUses } from './ledger-uses.ts';
import { builtInViews, type LedgerView } from './ledger-view.ts';
import { useLedgerSearch } from './use-ledger-search.ts';

const NO_ROWS: readonly LedgerRow[] = [];
const NOBODY: ReadonlySet<string> = new Set();
const sameName: NameOf = (account) => account;

interface Props {
  readonly uses: LedgerUses;
  /** Ids of the view and of the issue that are open at first. */
  readonly start?: { readonly view?: string | undefined; readonly open?: string | undefined };
}

/** 诉求台账 as a table: narrowed, sorted and searched at once, decided on in bulk, an issue open beside it. */
export function LedgerDesk({ uses, start = {} }: Props): ReactElement {
  const { account, words, now, IssuePanel } = uses;
  const answer = useWatched(uses.ledger);
  const nameOf = useWatched(uses.names) ?? sameName;
  const members = useWatched(uses.members) ?? [];
  const kept = uses.useKeptViews();
  const views = useMemo(() => [...builtInViews(account), ...kept.views], [account, kept.views]);
  const [view, setView] = useState<LedgerView>(
    () => views.find(({ id }) => id === start.view) ?? firstOf(views),
  );
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(NOBODY);
  const [open, setOpen] = useState(start.open);
  const today = beijingDay(now());

  const rows = answer?.rows ?? NO_ROWS;
  const { has, isLearning } = useLedgerSearch(query, rows, nameOf, uses);
  const found = useMemo(() => queryLedger(rows, view, today, has), [rows, view, has, today]);
  const counts = useMemo(
    () => answer && new Map(views.map((one) => [one.id, queryLedger(answer.rows, one, today).length])),
    [views, answer, today],
  );
  const options = useMemo(() => filterOptions(rows, words, nameOf), [rows, words, nameOf]);
  const columns = useMemo(
    () => ledgerColumns(view.columns, { words, nameOf, today }),
    [view.columns, words, nameOf, today],
  );

  const show = (next: LedgerView): void => {
    setView(next);
    setChosen(NOBODY);
  };
  const apply = async (change: BulkChange): Promise<void> => {
    const done = await uses.changeMany([...chosen], change);
    uses.tell(done.ok ? text.applied(done.value.changed, done.value.left) : words.refusals[done.reason]);
    if (done.ok) setChosen(NOBODY);
  };

  return (
    <Workbench
      title={text.title}
      actions={
        <>
          {answer !== undefined && <Text tone="muted">{text.count(found.length, answer.isWhole)}</Text>}
          <ButtonLink href={uses.newIssueHref} icon="plus">
            {text.add}
          </ButtonLink>
        </>
      }
      toolbar={
        <LedgerToolbar
          view={view}
          views={views}
          counts={counts}
          kept={kept}
          options={options}
          query={query}
          isLearning={isLearning}
          onQuery={(words) => {
            setQuery(words);
            setChosen(NOBODY);
          }}
          onView={show}
          onKeep={(name) => {
            const fresh = { ...view, id: uses.newId(), name };
            kept.keep(fresh);
            setView(fresh);
          }}
        />
      }
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
      {chosen.size > 0 && (
        <BulkBar
          count={chosen.size}
          members={members}
          words={words}
          onApply={apply}
          onLetGo={() => setChosen(NOBODY)}
        />
      )}
      {answer === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <DataTable
          label={text.table}
          columns={columns}
          rows={found}
          keyOf={({ id }) => id}
          nameOf={({ summary }) => summary}
          sort={{ column: view.sort, descending: view.descending }}
          onSort={(column) => {
            if (!isSort(column)) return;
            setView({ ...view, sort: column, descending: view.sort === column && !view.descending });
          }}
          chosen={chosen}
          onChoose={setChosen}
          open={open}
          onOpen={({ id }) => setOpen(id)}
          empty={
            rows.length === 0 ? (
              <EmptyState icon="ledger" title={text.noneYet} hint={text.noneYetHint} />
            ) : (
              <EmptyState icon="search" title={text.noneFound} hint={text.noneFoundHint} />
            )
          }
        />
      )}
    </Workbench>
  );
}

function firstOf(views: readonly LedgerView[]): LedgerView {
  const [first] = views;
  if (first === undefined) throw new Error('A desk has views of its own.');
  return first;
}
