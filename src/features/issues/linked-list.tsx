import type { ReactElement } from 'react';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Tag } from '#ui/tag.tsx';
import type { LinkedIssue } from '#usecases/issues/watch-issue.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import { issueCodes } from './issue-codes-text.ts';
import { stateLook } from './issue-look.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly title: string;
  readonly issues: readonly LinkedIssue[];
  readonly paths: Paths;
}

/** Issues that this one hangs together with, each with how it stands. */
export function LinkedList({ title, issues, paths }: Props): ReactElement | null {
  if (issues.length === 0) return null;
  return (
    <Section title={title} count={issues.length}>
      <List label={title}>
        {issues.map((issue) => (
          <ListRow
            key={issue.id}
            icon="ledger"
            href={paths.issue(issue.id)}
            title={issue.summary}
            detail={
              <>
                {issue.unit} <StateTag issue={issue} />
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** A part counts as finished for its whole once everybody was told, before it is closed itself. */
function StateTag({ issue: { state, isAnswered } }: { readonly issue: LinkedIssue }): ReactElement {
  return isAnswered && state === 'open' ? (
    <Tag tone="good">{text.answered}</Tag>
  ) : (
    <Tag tone={stateLook[state]}>{issueCodes.states[state]}</Tag>
  );
}
