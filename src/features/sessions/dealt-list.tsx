import type { ReactElement } from 'react';
import { Card } from '#ui/card.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import type { Paths } from '#usecases/ports/paths.ts';
import type { DealtWith } from '#usecases/sessions/read-deliberations.ts';
import { dealtWords } from './dealt-words.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly dealt: readonly DealtWith[];
  readonly paths: Paths;
}

/** The issues that a session deliberated, each a way to its page. */
export function DealtList({ dealt, paths }: Props): ReactElement | null {
  if (dealt.length === 0) return null;
  return (
    <Card title={text.dealtWith}>
      <List label={text.dealtWith}>
        {dealt.map((one) => (
          <ListRow
            key={one.issue}
            icon="ledger"
            href={paths.issue(one.issue)}
            title={one.summary}
            detail={dealtWords(one).join('；')}
          />
        ))}
      </List>
    </Card>
  );
}
