import type { ReactElement, ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { HistoryList } from './history-list.tsx';
import { IssueCard } from './issue-card.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { MethodCard } from './method-card.tsx';
import { NextCard } from './next-card.tsx';
import { type IssueAsked, useIssue } from './use-issue.ts';
import { WordsList } from './words-list.tsx';

interface Props {
  readonly issueId: string;
  readonly uses: IssuesUses;
}

/** One issue: what it is about, what comes next for me, how far its method has come, and everything that was done. */
export function IssueScreen({ issueId, uses }: Props): ReactElement {
  const { asked, askAnew } = useIssue(uses, issueId);
  const frame = (children: ReactNode): ReactElement => (
    <Screen title={text.one} back={{ href: uses.paths.issues, label: text.title }}>
      {children}
    </Screen>
  );
  if (asked.state === 'asking') return frame(<Skeleton lines={5} />);
  if (asked.state === 'failed' || !asked.answer.ok) {
    const isMethodMissing =
      asked.state === 'answered' && !asked.answer.ok && asked.answer.reason === 'unknown-method';
    return frame(
      <EmptyState
        icon="ledger"
        title={text.unknown}
        hint={isMethodMissing ? text.unknownMethod : text.unknownHint}
      />,
    );
  }
  return frame(<IssueBody asked={asked.answer.value} uses={uses} askAnew={askAnew} />);
}

interface BodyProps {
  readonly asked: IssueAsked;
  readonly uses: IssuesUses;
  readonly askAnew: () => Promise<void>;
}

function IssueBody({ asked: { progress, proposals }, uses, askAnew }: BodyProps): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  return (
    <Stack gap="m">
      <IssueCard progress={progress} nameOf={nameOf} uses={uses} />
      <NextCard progress={progress} proposals={proposals} nameOf={nameOf} uses={uses} onDone={askAnew} />
      <MethodCard progress={progress} nameOf={nameOf} now={uses.now()} />
      <WordsList progress={progress} proposals={proposals} paths={uses.paths} />
      <HistoryList progress={progress} nameOf={nameOf} uses={uses} />
    </Stack>
  );
}
