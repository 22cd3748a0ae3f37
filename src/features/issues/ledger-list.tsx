import { memo, type ReactElement } from 'react';
import { type LedgerRow, rowLateness } from '#domain/issues/ledger-row.ts';
import { beijingDay, type Day } from '#domain/time/day.ts';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { issueCodes } from './issue-codes-text.ts';
import { historyText } from './issue-history-text.ts';
import { latenessLook, stateLook } from './issue-look.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly rows: readonly LedgerRow[];
  readonly uses: IssuesUses;
}

/** One line for each issue: what, where, how far, and what calls for somebody. */
export function LedgerList({ rows, uses }: Props): ReactElement {
  const nameOf = useWatched(uses.names) ?? sameName;
  const today = beijingDay(uses.now());
  return (
    <List label={text.title}>
      {rows.map((row) => (
        <LedgerLine key={row.id} row={row} nameOf={nameOf} today={today} uses={uses} />
      ))}
    </List>
  );
}

const sameName: NameOf = (account) => account;

interface LineProps {
  readonly row: LedgerRow;
  readonly nameOf: NameOf;
  readonly today: Day;
  readonly uses: IssuesUses;
}

/** Of a list of hundreds only those lines are drawn anew whose issue has changed. */
const LedgerLine = memo(function LedgerLine({ row, nameOf, today, uses }: LineProps): ReactElement {
  const { paths, Standing, now } = uses;
  const { state, owners } = row;
  const lateness = rowLateness(row, today);
  const tone = latenessLook[lateness];
  const where = [
    row.building,
    text.by(nameOf(row.by), historyText.day(row.at, now())),
    owners.length === 0 ? '' : text.owners(owners.map(nameOf)),
  ];
  return (
    <ListRow
      href={paths.issue(row.id)}
      icon="ledger"
      title={row.summary}
      detail={
        <>
          {where.filter((part) => part !== '').join(' · ')}{' '}
          <Tag tone={stateLook[state]}>{row.step === '' ? issueCodes.states[state] : row.step}</Tag>{' '}
          {tone !== undefined && (
            <Tag tone={tone} icon="clock">
              {issueCodes.lateness[lateness]}
            </Tag>
          )}{' '}
          <Standing recordId={row.id} />
          {(row.isNewer || row.clashes.length > 0) && (
            <Tag tone="warn" icon="warning">
              {row.isNewer ? text.needsUpdate : text.clash}
            </Tag>
          )}
        </>
      }
    />
  );
});
