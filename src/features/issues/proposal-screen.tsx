import type { ReactElement } from 'react';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { ProposalPanel } from './proposal-panel.tsx';
import { proposalText as text } from './proposal-text.ts';
import { useIssue } from './use-issue.ts';

interface Props {
  readonly issueId: string;
  readonly proposalId: string;
  /** Whoever stood at the door goes back there. */
  readonly isFromDoor: boolean;
  readonly uses: IssuesUses;
}

/** One proposer: what was said, what was done about it, the answer that is owed and the verdict on it. */
export function ProposalScreen({ issueId, proposalId, isFromDoor, uses }: Props): ReactElement {
  const seen = useIssue(uses, issueId);
  const { paths } = uses;
  const found = seen?.ok === true ? seen.value : undefined;
  const door = found?.proposals.find(({ id }) => id === proposalId)?.place;
  return (
    <Screen
      title={text.title}
      back={
        door === undefined || !isFromDoor
          ? { href: paths.issue(issueId), label: text.backToIssue }
          : { href: paths.door(door), label: text.backToDoor }
      }
    >
      {seen === undefined ? (
        <Skeleton lines={5} />
      ) : (
        <ProposalPanel seen={found} proposalId={proposalId} uses={uses} />
      )}
    </Screen>
  );
}
