import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { morningOf } from '#domain/issues/morning.ts';
import { beijingDay } from '#domain/time/day.ts';
import { Card } from '#ui/card.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import type { Tone } from '#ui/tone.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import { inboxText as text } from './inbox-text.ts';
import type { InboxUses } from './inbox-uses.ts';
import { QuietPhones } from './quiet-phones.tsx';

/** Lines shown of a list before the rest is one press away. */
const SHOWN = 6;

/** What came, what waits for a decision, what is late, and from whom nothing was heard. */
export function InboxScreen({ uses }: { readonly uses: InboxUses }): ReactElement {
  const answer = useWatched(uses.ledger);
  const today = beijingDay(uses.now());
  const morning = useMemo(() => answer && morningOf(answer.rows, today), [answer, today]);
  if (morning === undefined || answer?.isWhole !== true) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  const decisions: readonly Waiting[] = [
    { title: text.untriaged, rows: morning.untriaged, href: uses.ledgerHref({ view: 'untriaged' }) },
    { title: text.unowned, rows: morning.unowned, href: uses.ledgerHref({ view: 'unowned' }) },
    { title: text.closing, rows: morning.closing, href: uses.ledgerHref({ view: 'closing' }) },
    { title: text.clashes, rows: morning.clashes, href: uses.ledgerHref({ view: 'clashes' }) },
  ];
  const waiting = decisions.filter(({ rows }) => rows.length > 0);
  return (
    <Screen title={text.title} actions={<Text tone="muted">{text.day(uses.now())}</Text>}>
      <Section title={text.decide}>
        {waiting.length === 0 ? (
          <Plain>{text.decideNone}</Plain>
        ) : (
          <List label={text.decide}>
            {waiting.map(({ title, rows, href }) => (
              <ListRow key={title} icon="edit" title={title} aside={text.count(rows.length)} href={href} />
            ))}
          </List>
        )}
      </Section>
      <Matters title={text.overdue} rows={morning.overdue} tone="bad" view="pressing" uses={uses} />
      <Matters title={text.soon} rows={morning.soon} tone="warn" view="pressing" uses={uses} />
      {morning.overdue.length + morning.soon.length === 0 && (
        <Section title={text.late}>
          <Plain>{text.lateNone}</Plain>
        </Section>
      )}
      {morning.arrived.length === 0 ? (
        <Section title={text.arrived}>
          <Plain>{text.arrivedNone}</Plain>
        </Section>
      ) : (
        <Matters title={text.arrived} rows={morning.arrived} view="all" uses={uses} />
      )}
      <Refused sync={uses.sync} href={uses.syncHref} />
      <QuietPhones uses={uses} />
    </Screen>
  );
}

interface Waiting {
  readonly title: string;
  readonly rows: readonly LedgerRow[];
  readonly href: string;
}

interface MattersProps {
  readonly title: string;
  readonly rows: readonly LedgerRow[];
  readonly view: string;
  readonly tone?: Tone;
  readonly uses: InboxUses;
}

function Matters({ title, rows, view, tone, uses }: MattersProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <Section title={title} count={rows.length}>
      <List label={title}>
        {rows.slice(0, SHOWN).map((row) => (
          <ListRow
            key={row.id}
            icon="ledger"
            tone={tone}
            title={row.summary}
            detail={row.building === '' ? text.anywhere : row.building}
            aside={
              row.due !== undefined && tone !== undefined ? (
                <Tag tone={tone}>{text.dueOn(row.due.day, uses.now())}</Tag>
              ) : undefined
            }
            href={uses.ledgerHref({ view, open: row.id })}
          />
        ))}
        {rows.length > SHOWN && (
          <ListRow title={text.all(rows.length)} icon="list" href={uses.ledgerHref({ view })} />
        )}
      </List>
    </Section>
  );
}

function Refused({ sync, href }: { readonly sync: Sync; readonly href: string }): ReactElement {
  const [{ refused, waiting }, setSnapshot] = useState(() => sync.snapshot());
  useEffect(() => sync.watch(() => setSnapshot(sync.snapshot())), [sync]);
  return (
    <Section title={text.refused}>
      {refused.size === 0 && waiting.size === 0 ? (
        <Plain>{text.refusedNone}</Plain>
      ) : (
        <List label={text.refused}>
          {refused.size > 0 && (
            <ListRow icon="cloud-refused" tone="bad" title={text.refusedSome(refused.size)} href={href} />
          )}
          {waiting.size > 0 && (
            <ListRow icon="cloud-waiting" tone="warn" title={text.waiting(waiting.size)} href={href} />
          )}
        </List>
      )}
    </Section>
  );
}

function Plain({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Card>
      <Stack>
        <Text tone="muted">{children}</Text>
      </Stack>
    </Card>
  );
}
