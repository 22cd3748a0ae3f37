import type { ReactElement } from 'react';
import { Screen } from '#ui/screen.tsx';
import { IssuePanel } from './issue-panel.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly issueId: string;
  readonly uses: IssuesUses;
}

export function IssueScreen({ issueId, uses }: Props): ReactElement {
  return (
    <Screen title={text.one} back={{ href: uses.paths.issues, label: text.title }}>
      <IssuePanel issueId={issueId} uses={uses} />
    </Screen>
  );
}
