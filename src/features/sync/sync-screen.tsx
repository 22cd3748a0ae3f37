import { type ReactElement, useState } from 'react';
import { typeOfId } from '#domain/records/wire.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import { useSyncSnapshot } from './use-sync-snapshot.ts';
import { syncText as text } from './sync-text.ts';

interface Props {
  readonly sync: Sync;
  readonly paths: Paths;
  readonly signInPath: string;
}

/** 我的 → 同步: what has not arrived, what was refused and why, and the button that tries at once. */
export function SyncScreen({ sync, paths, signInPath }: Props): ReactElement {
  const { phase, trouble, lastContactAt, waiting, refused } = useSyncSnapshot(sync);
  const [isAsking, setIsAsking] = useState(false);
  const syncNow = (): void => {
    setIsAsking(true);
    void sync.syncNow().finally(() => setIsAsking(false));
  };
  return (
    <Screen title={text.title} back={{ href: paths.me, label: text.me }}>
      <Stack gap="m">
        {trouble !== undefined && (
          <Notice
            tone={phase === 'signed-out' ? 'bad' : 'warn'}
            action={
              phase === 'signed-out' ? <ButtonLink href={signInPath}>{text.signInAgain}</ButtonLink> : null
            }
          >
            {text.troubles[trouble]}
          </Notice>
        )}
        <Card title={text.phases[phase]}>
          <Stack gap="s">
            <Text>{waiting.size > 0 ? text.unsent(waiting.size) : text.nothingUnsent}</Text>
            <Text tone="muted">
              {lastContactAt === undefined
                ? text.neverContact
                : text.lastContact(formatMoment(lastContactAt))}
            </Text>
            <Button wide variant="primary" size="large" icon="sync" busy={isAsking} onPress={syncNow}>
              {text.syncNow}
            </Button>
          </Stack>
        </Card>
        <RecordList title={text.refusedList} ids={[...refused.keys()]} reasons={refused} paths={paths} />
        <RecordList
          title={text.waitingList}
          ids={[...waiting].filter((id) => !refused.has(id))}
          reasons={refused}
          paths={paths}
        />
      </Stack>
    </Screen>
  );
}

interface ListProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly reasons: ReadonlyMap<string, string>;
  readonly paths: Paths;
}

function RecordList({ title, ids, reasons, paths }: ListProps): ReactElement | null {
  if (ids.length === 0) return null;
  return (
    <Section title={title} count={ids.length}>
      <List label={title}>
        {ids.map((id) => {
          const reason = reasons.get(id);
          const href = pathOf(id, paths);
          return (
            <ListRow
              key={id}
              icon={reason === undefined ? 'cloud-waiting' : 'cloud-refused'}
              title={text.kinds(typeOfId(id))}
              {...(reason === undefined ? {} : { detail: text.refusedReason(reason) })}
              {...(href === undefined ? {} : { href })}
            />
          );
        })}
      </List>
    </Section>
  );
}

function pathOf(id: string, paths: Paths): string | undefined {
  const type = typeOfId(id);
  if (type === 'visit') return paths.visit(id);
  return type === 'issue' ? paths.issue(id) : undefined;
}
