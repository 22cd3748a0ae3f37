import { type ReactElement, useState } from 'react';
import type { Issue } from '#domain/issues/issue.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { Button } from '#ui/button.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useAlike } from './use-alike.ts';
import { useIssueSearch } from './use-issue-search.ts';

interface Props {
  /** The one that goes on within another. */
  readonly issue: Pick<Issue, 'id' | 'scope' | 'summary' | 'building' | 'parent'>;
  readonly uses: Pick<IssuesUses, 'ledger' | 'names' | 'joinIssues' | 'loadInitials'>;
  readonly onJoined: () => void;
}

/** Found at once; more of them say only that somebody should write more. */
const MOST = 20;

/**
 * 并在一起: what says much the same is offered at once, every other open issue of the community is found by words or
 * pinyin initials. For an issue's own screen and for the desk's board.
 */
export function JoinPicker({ issue, uses, onJoined }: Props): ReactElement {
  const [query, setQuery] = useState('');
  const [refusal, setRefusal] = useState<IssueRefusal>();
  // A part and its whole are tied already: joined they would wait for each other.
  const isTied = (row: LedgerRow): boolean => row.id === issue.parent || row.parent === issue.id;
  const others = (row: LedgerRow): boolean =>
    row.id !== issue.id && row.scope === issue.scope && !isTied(row);
  const alike = useAlike(uses, issue.summary, issue.building).filter(others);
  const { found, isSearching } = useIssueSearch(query, others, uses);
  const join = async (into: string): Promise<void> => {
    const saved = await uses.joinIssues(issue.id, into);
    if (saved.ok) onJoined();
    else setRefusal(saved.reason);
  };
  const offered = found ?? alike;
  return (
    <Stack gap="m">
      <Text tone="muted">{text.joinHint}</Text>
      <SearchField
        label={text.joinSearch}
        placeholder={text.joinSearchHint}
        value={query}
        onChange={setQuery}
      />
      {offered.length > 0 ? (
        <>
          {found === undefined && <Text strong>{text.alike}</Text>}
          <Choices rows={offered.slice(0, MOST)} uses={uses} onChoose={join} />
          {offered.length > MOST && <Text tone="muted">{text.joinMore(offered.length - MOST)}</Text>}
        </>
      ) : isSearching ? (
        <Skeleton lines={3} />
      ) : (
        <Text>{found === undefined ? text.joinNone : text.joinNotFound}</Text>
      )}
      {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
    </Stack>
  );
}

interface ChoicesProps {
  readonly rows: readonly LedgerRow[];
  readonly uses: Pick<IssuesUses, 'names'>;
  readonly onChoose: (id: string) => unknown;
}

function Choices({ rows, uses, onChoose }: ChoicesProps): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  return (
    <List label={text.joinInto}>
      {rows.map(({ id, summary, building, owners, step }) => (
        <EntryRow
          key={id}
          detail={[
            building === '' ? text.anywhere : building,
            ...(step === '' ? [] : [step]),
            owners.length === 0 ? text.nobody : text.owners(owners.map(nameOf)),
          ].join(' · ')}
          actions={
            <Button label={text.joinThis(summary)} onPress={() => onChoose(id)}>
              {text.join}
            </Button>
          }
        >
          {summary}
        </EntryRow>
      ))}
    </List>
  );
}
