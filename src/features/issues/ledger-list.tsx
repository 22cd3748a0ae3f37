import type { ReactElement } from 'react';
import { latenessOf } from '#domain/issues/due.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { beijingDay } from '#domain/time/day.ts';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { issueCodes } from './issue-codes-text.ts';
import { historyText } from './issue-history-text.ts';
import { latenessLook, stateLook } from './issue-look.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { currentSteps } from './ledger-filter.ts';

interface Props {
  readonly ledger: readonly Progress[];
  readonly uses: IssuesUses;
}

/** One line for each issue: what, where, how far, and what calls for somebody. */
export function LedgerList({ ledger, uses }: Props): ReactElement {
  const { names, paths, Standing, calendar: watchCalendar, now } = uses;
  const nameOf = useWatched(names) ?? ((account: string) => account);
  const calendar = useWatched(watchCalendar);
  const today = beijingDay(now());
  return (
    <List label={text.title}>
      {ledger.map((progress) => {
        const { issue, state, owners } = progress;
        const lateness = calendar && latenessOf(progress, calendar, today);
        const tone = lateness && latenessLook[lateness];
        const where = [
          issue.building,
          text.by(nameOf(issue.by), historyText.day(issue.at, now())),
          owners.size === 0 ? '' : text.owners([...owners.keys()].map((account) => nameOf(account))),
        ];
        return (
          <ListRow
            key={issue.id}
            href={paths.issue(issue.id)}
            icon="ledger"
            title={issue.summary}
            detail={
              <>
                {where.filter((part) => part !== '').join(' · ')}{' '}
                <Tag tone={stateLook[state]}>{currentSteps(progress)[0] ?? issueCodes.states[state]}</Tag>{' '}
                {tone !== undefined && lateness !== undefined && (
                  <Tag tone={tone} icon="clock">
                    {issueCodes.lateness[lateness]}
                  </Tag>
                )}{' '}
                <Standing recordId={issue.id} />
                {(issue.isNewer || issue.clashes.length > 0) && (
                  <Tag tone="warn" icon="warning">
                    {issue.isNewer ? text.needsUpdate : text.clash}
                  </Tag>
                )}
              </>
            }
          />
        );
      })}
    </List>
  );
}
