import type { ReactElement } from 'react';
import { formatDay } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import { inboxText as text } from './inbox-text.ts';
import type { InboxUses } from './inbox-uses.ts';

const SILENT_MS = 2 * 24 * 3_600_000;

/** Whose last record here is older than two days: to be phoned, for only their phones know what they still hold. */
export function SilentPeople({ uses }: { readonly uses: InboxUses }): ReactElement | null {
  const members = useWatched(uses.members);
  const heard = useAsked(uses.readLastHeard);
  if (members === undefined || heard.state !== 'answered') return null;
  const now = uses.now();
  const silent = members
    .filter(({ role }) => role !== 'coordinator')
    .map(({ account, name }) => ({ account, name, at: heard.answer.get(account) }))
    .filter(({ at }) => at === undefined || now - at > SILENT_MS);
  return (
    <Section title={text.silent} count={silent.length}>
      <Stack gap="s">
        {silent.length === 0 ? (
          <Card>
            <Text tone="muted">{text.silentNone}</Text>
          </Card>
        ) : (
          <List label={text.silent}>
            {silent.map(({ account, name, at }) => (
              <ListRow
                key={account}
                icon="person"
                title={name}
                detail={at === undefined ? text.neverHeard : text.lastHeard(formatDay(at, now))}
              />
            ))}
          </List>
        )}
        <Text tone="muted">{text.silentHint}</Text>
      </Stack>
    </Section>
  );
}
