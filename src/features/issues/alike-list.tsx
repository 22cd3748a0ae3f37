import { type ReactElement, useDeferredValue } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { Button } from '#ui/button.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Text } from '#ui/text.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useAlike } from './use-alike.ts';

/** Where something is about to be saved, so that the button for it stays in sight. */
const MOST_TO_JOIN = 2;

interface Props {
  readonly words: string;
  readonly building: string;
  readonly uses: Pick<IssuesUses, 'ledger' | 'paths'>;
  /** Offers to go on within one of them; without it they are links. */
  readonly onJoin?: ((issue: LedgerRow) => unknown) | undefined;
}

/** Open issues of the same place that say much the same as what is being typed. */
export function AlikeList({ words, building, uses, onJoin }: Props): ReactElement | null {
  const alike = useAlike(uses, useDeferredValue(words), building, true).slice(
    0,
    onJoin === undefined ? undefined : MOST_TO_JOIN,
  );
  if (alike.length === 0) return null;
  return (
    <Section title={text.alike}>
      <Text tone="muted">{onJoin === undefined ? text.alikeHint : text.alikeJoinHint}</Text>
      <List label={text.alike}>
        {alike.map((issue) => {
          const where = issue.building === '' ? text.anywhere : issue.building;
          return onJoin === undefined ? (
            <ListRow
              key={issue.id}
              icon="ledger"
              href={uses.paths.issue(issue.id)}
              title={issue.summary}
              detail={where}
            />
          ) : (
            <EntryRow
              key={issue.id}
              detail={where}
              actions={
                <Button label={text.joinThis(issue.summary)} onPress={() => onJoin(issue)}>
                  {text.join}
                </Button>
              }
            >
              {issue.summary}
            </EntryRow>
          );
        })}
      </List>
    </Section>
  );
}
