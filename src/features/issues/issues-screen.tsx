import { type ReactElement, useMemo, useState } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { beijingDay } from '#domain/time/day.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text, type LedgerFilter } from './issues-text.ts';
import { type Filtered, filterLedger, type StepCount, stepCounts } from './ledger-filter.ts';
import { LedgerList } from './ledger-list.tsx';

/** Issues shown at once; the list grows by as many on demand. */
const PAGE = 50;

const FILTERS: readonly LedgerFilter[] = ['all', 'mine', 'my-doors', 'soon', 'overdue'];

/** 诉求台账, newest first: the newest at once, and filters and counts of all of them. */
export function IssuesScreen({ uses }: { readonly uses: IssuesUses }): ReactElement {
  const { ledger, paths, communities, may } = uses;
  const mayOpen = communities.some((scope) => may('open-issue', scope));
  // Whoever opens no issues goes to no doors either.
  const filters = mayOpen ? FILTERS : FILTERS.filter((value) => value !== 'my-doors');
  const [shown, setShown] = useState(PAGE);
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [step, setStep] = useState('');
  const answer = useWatched(ledger);
  const counted = useCounted(answer?.rows, uses);
  const checks = useWatched(uses.checks);
  const mayCheck = communities.some((scope) => may('draw-check', scope));
  // Whoever reads the ledger without writing it reads what was found.
  const seesChecks = mayCheck || (!mayOpen && checks !== undefined && checks.length > 0);
  const isFiltered = filter !== 'all' || step !== '';
  const isWhole = answer?.isWhole === true;
  const fitting = useMemo(() => {
    const found = counted?.byFilter[filter];
    return step === '' ? found : found?.filter(({ turns }) => turns.includes(step));
  }, [counted, filter, step]);
  const steps = counted?.steps ?? [];
  const stepIsGone = step !== '' && !steps.some(({ name }) => name === step);
  return (
    <Screen
      title={text.title}
      actions={
        mayOpen && (
          <ButtonLink href={paths.newIssue} icon="plus" variant="quiet">
            {text.add}
          </ButtonLink>
        )
      }
    >
      <Stack gap="m">
        {uses.hasStreet && (
          <ButtonLink wide icon="inbox" href={paths.passedUps}>
            {text.passedUp}
          </ButtonLink>
        )}
        {seesChecks && (
          <ButtonLink wide icon="eye" href={paths.checks}>
            {text.checks}
          </ButtonLink>
        )}
        <SelectField
          label={text.filter}
          value={filter}
          options={filters.map((value) => ({
            value,
            label: isWhole
              ? text.counted(text.filters[value], counted?.byFilter[value].length ?? 0)
              : text.filters[value],
          }))}
          onChange={(chosen) => {
            setFilter(chosen);
            setShown(PAGE);
          }}
        />
        {(steps.length > 0 || step !== '') && (
          <SelectField
            label={text.step}
            value={step}
            options={[
              { value: '', label: text.anyStep },
              ...steps.map(({ name, count }) => ({
                value: name,
                label: isWhole ? text.counted(name, count) : name,
              })),
              ...(stepIsGone ? [{ value: step, label: step }] : []),
            ]}
            onChange={(chosen) => {
              setStep(chosen);
              setShown(PAGE);
            }}
          />
        )}
        {fitting === undefined || (fitting.length === 0 && !isWhole) ? (
          <Skeleton lines={8} />
        ) : fitting.length === 0 ? (
          <EmptyState
            icon="ledger"
            title={isFiltered ? text.noneFound : text.none}
            hint={isFiltered ? text.noneFoundHint : mayOpen ? text.noneHint : text.noneReadHint}
          />
        ) : (
          <>
            <LedgerList rows={fitting.slice(0, shown)} uses={uses} />
            {isFiltered && !isWhole && <Text tone="muted">{text.counting}</Text>}
            {fitting.length > shown && (
              <Button wide variant="quiet" onPress={() => setShown(shown + PAGE)}>
                {text.more}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Screen>
  );
}

interface Counted {
  readonly byFilter: Filtered;
  readonly steps: readonly StepCount[];
}

/** What each filter finds among all issues; undefined until the first of them are read. */
function useCounted(
  rows: readonly LedgerRow[] | undefined,
  { account, proposalsHere, now }: IssuesUses,
): Counted | undefined {
  const proposals = useWatched(proposalsHere);
  const today = beijingDay(now());
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const fromMyDoors = new Set((proposals ?? []).map(({ issue }) => issue));
    return { byFilter: filterLedger(rows, { account, today, fromMyDoors }), steps: stepCounts(rows) };
  }, [rows, account, proposals, today]);
}
