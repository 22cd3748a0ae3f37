import { type ReactElement, useMemo, useState } from 'react';
import type { Progress } from '#domain/issues/progress.ts';
import { beijingDay } from '#domain/time/day.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text, type LedgerFilter } from './issues-text.ts';
import { currentSteps, isShownIn } from './ledger-filter.ts';
import { LedgerList } from './ledger-list.tsx';

/** Issues shown at once; the list grows by as many on demand. */
const PAGE = 50;
/** More issues than any community has: a filter looks at all of them. */
const WHOLE_LEDGER = 20_000;

const FILTERS: readonly LedgerFilter[] = ['all', 'mine', 'my-doors', 'soon', 'overdue'];

/** 诉求台账, newest first. */
export function IssuesScreen({ uses }: { readonly uses: IssuesUses }): ReactElement {
  const { ledger, paths, communities, may } = uses;
  const mayOpen = communities.some((scope) => may('open-issue', scope));
  const [shown, setShown] = useState(PAGE);
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [step, setStep] = useState('');
  const isFiltered = filter !== 'all' || step !== '';
  const limit = isFiltered ? WHOLE_LEDGER : shown;
  const found = useWatched(useMemo(() => ledger(limit), [ledger, limit]));
  const checks = useWatched(uses.checks);
  const mayCheck = communities.some((scope) => may('draw-check', scope));
  // Whoever reads the ledger without writing it reads what was found.
  const seesChecks = mayCheck || (!mayOpen && checks !== undefined && checks.length > 0);
  const fitting = useFitting(found, filter, step, uses);
  const [steps, setSteps] = useState<readonly string[]>([]);
  const stepsFound = [...new Set([...steps, ...(found ?? []).flatMap(currentSteps)])];
  if (stepsFound.length > steps.length) setSteps(stepsFound);
  const hasMore = isFiltered ? (fitting?.length ?? 0) > shown : found?.length === limit;
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
        {seesChecks && (
          <ButtonLink wide icon="eye" href={paths.checks}>
            {text.checks}
          </ButtonLink>
        )}
        <SelectField
          label={text.filter}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: text.filters[value] }))}
          onChange={(chosen) => {
            setFilter(chosen);
            setShown(PAGE);
          }}
        />
        {stepsFound.length > 0 && (
          <SelectField
            label={text.step}
            value={step}
            options={[
              { value: '', label: text.anyStep },
              ...stepsFound.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(chosen) => {
              setStep(chosen);
              setShown(PAGE);
            }}
          />
        )}
        {fitting === undefined ? (
          <Skeleton lines={8} />
        ) : fitting.length === 0 ? (
          <EmptyState
            icon="ledger"
            title={isFiltered ? text.noneFound : text.none}
            hint={isFiltered ? text.noneFoundHint : text.noneHint}
          />
        ) : (
          <>
            <LedgerList ledger={fitting.slice(0, shown)} uses={uses} />
            {hasMore && (
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

function useFitting(
  found: readonly Progress[] | undefined,
  filter: LedgerFilter,
  step: string,
  { account, proposalsHere, calendar: watchCalendar, now }: IssuesUses,
): readonly Progress[] | undefined {
  const proposals = useWatched(proposalsHere);
  const calendar = useWatched(watchCalendar);
  const today = beijingDay(now());
  return useMemo(() => {
    if (found === undefined || calendar === undefined) return undefined;
    const fromMyDoors = new Set((proposals ?? []).map(({ issue }) => issue));
    const needs = { account, calendar, today, fromMyDoors };
    return found.filter((progress) => isShownIn(filter, step, progress, needs));
  }, [found, filter, step, account, proposals, calendar, today]);
}
