import { type ReactElement, useDeferredValue } from 'react';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Text } from '#ui/text.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useAlike } from './use-alike.ts';

interface Props {
  readonly words: string;
  readonly building: string;
  readonly uses: IssuesUses;
}

/** Open issues that say much the same as what is being typed. */
export function AlikeList({ words, building, uses }: Props): ReactElement | null {
  const alike = useAlike(uses, useDeferredValue(words), building);
  if (alike.length === 0) return null;
  return (
    <Section title={text.alike}>
      <Text tone="muted">{text.alikeHint}</Text>
      <List label={text.alike}>
        {alike.map((issue) => (
          <ListRow
            key={issue.id}
            icon="ledger"
            href={uses.paths.issue(issue.id)}
            title={issue.summary}
            detail={issue.building === '' ? text.anywhere : issue.building}
          />
        ))}
      </List>
    </Section>
  );
}
