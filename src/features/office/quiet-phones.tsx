import { type ReactElement, useCallback } from 'react';
import type { QuietPhone } from '#domain/access/contact.ts';
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

/** Phones that hold work, or were not heard of, for more than two days: somebody is to be phoned. */
export function QuietPhones({ uses }: { readonly uses: InboxUses }): ReactElement | null {
  const { members: watchMembers, readQuietPhones, now } = uses;
  const members = useWatched(watchMembers);
  const asked = useAsked(useCallback(() => readQuietPhones(now()), [readQuietPhones, now]));
  if (members === undefined || asked.state !== 'answered') return null;
  const { phones, isToldByServer } = asked.answer;
  const names = new Map(members.map(({ account, name }) => [account, name]));
  const nameOf = (account: string): string => names.get(account) ?? account;
  const heard = phones
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => b.unsent - a.unsent || (a.at ?? 0) - (b.at ?? 0));
  const never = phones.filter(({ at }) => at === undefined).map(({ account }) => nameOf(account));
  return (
    <Section title={text.quiet} count={phones.length}>
      <Stack gap="s">
        {phones.length === 0 ? (
          <Card>
            <Text tone="muted">{text.quietNone}</Text>
          </Card>
        ) : (
          <List label={text.quiet}>
            {heard.map((phone, nth) => (
              <ListRow
                key={`${phone.account} ${nth}`}
                icon="phone"
                tone={phone.unsent > 0 ? 'warn' : undefined}
                title={nameOf(phone.account)}
                detail={lineOf(phone, now())}
              />
            ))}
            {never.length > 0 && (
              <ListRow icon="person" title={text.neverHeard(never.length)} detail={text.names(never)} />
            )}
          </List>
        )}
        <Text tone="muted">{isToldByServer ? text.quietHint : text.quietOffline}</Text>
      </Stack>
    </Section>
  );
}

function lineOf({ at, by, unsent }: QuietPhone, now: number): string {
  const day = formatDay(at ?? now, now);
  if (by === 'record') return text.lastRecord(day);
  return unsent > 0 ? text.lastContactHolding(day, unsent) : text.lastContact(day);
}
