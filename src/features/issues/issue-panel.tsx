import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { IssueSeen } from '#usecases/issues/watch-issue.ts';
import { HistoryList } from './history-list.tsx';
import { IssueClashes } from './issue-clashes.tsx';
import { IssueCard, SettledCard } from './issue-card.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { LinkedList } from './linked-list.tsx';
import { MethodCard } from './method-card.tsx';
import { NextCard } from './next-card.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { proposalText } from './proposal-text.ts';
import { useIssue } from './use-issue.ts';
import { WordsList } from './words-list.tsx';

interface Props {
  readonly issueId: string;
  readonly uses: IssuesUses;
  /** Beside a table a proposer is answered in place; on a phone that is a screen of its own. */
  readonly isBeside?: boolean;
}

/** One issue, for a screen of its own or beside a table: what it is about, what comes next for me, and its history. */
export function IssuePanel({ issueId, uses, isBeside = false }: Props): ReactElement {
  const [proposal, setProposal] = useState<string>();
  const seen = useIssue(uses, issueId);
  if (seen === undefined) return <Skeleton lines={5} />;
  if (!seen.ok) {
    return (
      <EmptyState
        icon="ledger"
        title={text.unknown}
        hint={seen.reason === 'unknown-method' ? text.unknownMethod : text.unknownHint}
      />
    );
  }
  if (proposal !== undefined) {
    return (
      <Stack gap="m">
        <Row>
          <Button icon="back" onPress={() => setProposal(undefined)}>
            {proposalText.backToIssue}
          </Button>
        </Row>
        <ProposalPanel seen={seen.value} proposalId={proposal} uses={uses} />
      </Stack>
    );
  }
  return <IssueBody seen={seen.value} uses={uses} onAnswer={isBeside ? setProposal : undefined} />;
}

interface BodyProps {
  readonly seen: IssueSeen;
  readonly uses: IssuesUses;
  readonly onAnswer: ((proposalId: string) => void) | undefined;
}

function IssueBody({ seen, uses, onAnswer }: BodyProps): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const { progress, proposals, parts, whole, members } = seen;
  const { issue } = progress;
  return (
    <Stack gap="m">
      {issue.isNewer && <Notice tone="warn">{text.newerIssue}</Notice>}
      {!issue.isNewer && uses.may('correct-issue', issue.scope) && (
        <IssueClashes issue={issue} nameOf={nameOf} uses={uses} />
      )}
      <IssueCard progress={progress} nameOf={nameOf} uses={uses} />
      {!issue.isNewer && (
        <NextCard progress={progress} proposals={proposals} uses={uses} onAnswer={onAnswer} />
      )}
      <SettledCard progress={progress} uses={uses} />
      <LinkedList title={text.whole} issues={whole === undefined ? [] : [whole]} paths={uses.paths} />
      <LinkedList title={text.parts} issues={parts} paths={uses.paths} />
      <LinkedList title={text.members} issues={members} paths={uses.paths} />
      {uses.projectsOf(issue)}
      <MethodCard progress={progress} nameOf={nameOf} now={uses.now()} />
      {uses.mediaOf(progress.issue)}
      <WordsList seen={seen} paths={uses.paths} looksAfter={uses.looksAfter} onAnswer={onAnswer} />
      <HistoryList seen={seen} nameOf={nameOf} uses={uses} />
    </Stack>
  );
}
