import { type ReactElement, useCallback } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { topicsLeftBy } from '#domain/sessions/topics.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly session: Session;
  readonly uses: SessionsUses;
  /** All was read out: on to who is here. */
  readonly onRead: () => void;
}

/** 上次 6 件,已办 4: what became of last time, each one to read out. */
export function BeforeView({ session, uses, onRead }: Props): ReactElement {
  const { sessions, ledgerProgress, paths } = uses;
  const { id, kind, building, startsAt } = session;
  const ask = useCallback(async () => {
    const before = await sessions.before({ id, kind, building, startsAt });
    if (before === undefined) return undefined;
    return { matters: await ledgerProgress(before), leftOver: topicsLeftBy(before) };
  }, [sessions, ledgerProgress, id, kind, building, startsAt]);
  const asked = useAsked(ask);
  if (asked.state === 'asking') return <Skeleton lines={4} />;
  if (asked.state === 'failed' || asked.answer === undefined) {
    return <EmptyState icon="stool" title={text.beforeFirst} />;
  }
  const { matters, leftOver } = asked.answer;
  const done = matters.filter(({ isDone }) => isDone).length;
  return (
    <Stack gap="m">
      <Card tone="info">
        <Text size="xl" strong>
          {matters.length === 0 ? text.beforeNone : text.beforeLine(matters.length, done)}
        </Text>
        {matters.length > 0 && <Text>{text.beforeHint}</Text>}
      </Card>
      {matters.length > 0 && (
        <List label={text.before}>
          {matters.map(({ issue, summary, isDone, isAnswered }) => (
            <ListRow
              key={issue}
              href={paths.issue(issue)}
              title={summary}
              aside={<StateTag isDone={isDone} isAnswered={isAnswered} />}
            />
          ))}
        </List>
      )}
      {leftOver.length > 0 && (
        <Card title={text.leftOver}>
          {leftOver.map((topic) => (
            <Text key={topic}>{topic}</Text>
          ))}
        </Card>
      )}
      <Button wide size="large" icon="person" onPress={onRead}>
        {text.beforeRead}
      </Button>
    </Stack>
  );
}

function StateTag({ isDone, isAnswered }: { isDone: boolean; isAnswered: boolean }): ReactElement {
  if (isDone) {
    return (
      <Tag tone="good" icon="check">
        {text.done}
      </Tag>
    );
  }
  return (
    <Tag tone={isAnswered ? 'info' : 'warn'} icon="clock">
      {isAnswered ? text.answered : text.notDone}
    </Tag>
  );
}
