import { type ReactElement, useMemo, useState } from 'react';
import type { Issue } from '#domain/issues/issue.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

/** Issues read at once; the list grows by as many on demand. */
const PAGE = 50;

/** 诉求台账, newest first. */
export function IssuesScreen({ uses }: { readonly uses: IssuesUses }): ReactElement {
  const { issues } = uses;
  const [limit, setLimit] = useState(PAGE);
  const latest = useWatched(useMemo(() => issues.latest(limit), [issues, limit]));
  return (
    <Screen title={text.title}>
      {latest === undefined ? (
        <Skeleton lines={8} />
      ) : latest.length === 0 ? (
        <EmptyState icon="ledger" title={text.none} hint={text.noneHint} />
      ) : (
        <>
          <IssueList issues={latest} uses={uses} />
          {latest.length === limit && (
            <Button wide variant="quiet" onPress={() => setLimit(limit + PAGE)}>
              {text.more}
            </Button>
          )}
        </>
      )}
    </Screen>
  );
}

function IssueList({ issues, uses }: { issues: readonly Issue[]; uses: IssuesUses }): ReactElement {
  const { names, paths, Standing } = uses;
  const nameOf = useWatched(names) ?? ((account: string) => account);
  return (
    <List label={text.title}>
      {issues.map(({ id, summary, building, by, at }) => (
        <ListRow
          key={id}
          href={paths.issue(id)}
          icon="ledger"
          title={summary}
          detail={
            <>
              {[building, text.by(nameOf(by), formatMoment(at))].filter((part) => part !== '').join(' · ')}{' '}
              <Standing recordId={id} />
            </>
          }
        />
      ))}
    </List>
  );
}
