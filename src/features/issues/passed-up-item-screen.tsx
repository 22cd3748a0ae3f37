import { type ReactElement, useState } from 'react';
import { BUILT_IN_CATEGORIES } from '#domain/issues/category.ts';
import { isReply, type PassedUp } from '#domain/issues/passed-up.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { USUAL_METHOD } from '#domain/work-methods/catalogue/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptText } from '#ui/use-kept-text.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { ReplyRefusal } from '#usecases/issues/passed-up.ts';
import { entrySentence, type Telling } from './history-sentence.ts';
import { passedUpText as text } from './passed-up-text.ts';
import type { PassedUpUses } from './passed-up-uses.ts';

interface Props {
  readonly id: string;
  readonly uses: PassedUpUses;
}

/** One 上报件: what it is about, why it came up, what was done since below and here, and the reply. */
export function PassedUpItemScreen({ id, uses }: Props): ReactElement {
  const all = useWatched(uses.passedUp);
  const item = all?.find((one) => one.id === id);
  return (
    <Screen title={text.one} back={{ href: uses.paths.passedUps, label: text.title }}>
      {all === undefined ? (
        <Skeleton lines={6} />
      ) : item === undefined ? (
        <EmptyState icon="inbox" title={text.unknown} hint={text.unknownHint} />
      ) : (
        <Item item={item} uses={uses} />
      )}
    </Screen>
  );
}

interface ItemProps {
  readonly item: PassedUp;
  readonly uses: PassedUpUses;
}

function Item({ item, uses }: ItemProps): ReactElement {
  const { names, now, Standing, may } = uses;
  const known = useWatched(names) ?? ((account: string) => account);
  const telling: Telling = {
    // Members of a community are not told to the street: it reads which community it was.
    nameOf: (account) => (known(account) === account ? item.communityName : known(account)),
    method: USUAL_METHOD,
    categories: BUILT_IN_CATEGORIES,
    summaryOf: () => '',
    methodName: (method) => method,
    now: now(),
  };
  const atStreet: Telling = { ...telling, nameOf: () => text.street };
  return (
    <Stack gap="m">
      {item.isNewer && <Notice tone="warn">{text.newer}</Notice>}
      <Card>
        <Stack gap="s">
          <Text size="l" strong>
            {[item.building, item.summary].filter((part) => part !== '').join(' · ')}
          </Text>
          <Text tone="muted">
            {text.from(item.communityName, formatMoment(item.at))} <Standing recordId={item.id} />
          </Text>
          {item.reason !== '' && (
            <Text preserveLines>
              {text.reason}：{item.reason}
            </Text>
          )}
        </Stack>
      </Card>
      <Section title={text.history}>
        <List label={text.history}>
          {item.entries.map((entry) => (
            <EntryRow key={entry.id}>
              {entrySentence(entry, item.id, isReply(entry) ? atStreet : telling)}
            </EntryRow>
          ))}
        </List>
      </Section>
      {!item.isNewer && may('reply-from-above', item.scope) && <Reply item={item} uses={uses} />}
    </Stack>
  );
}

function Reply({ item, uses }: ItemProps): ReactElement {
  const kept = useKeptText(uses.drafts, `reply:${item.id}`);
  const [refusal, setRefusal] = useState<ReplyRefusal>();
  const send = async (): Promise<void> => {
    const replied = await uses.replyFromAbove(item.id, kept.text ?? '');
    setRefusal(replied.ok ? undefined : replied.reason);
    if (!replied.ok) return;
    await kept.drop();
    uses.tell(text.sent);
  };
  return (
    <Card>
      <Stack gap="m">
        <TextArea label={text.reply} value={kept.text ?? ''} onChange={kept.keep} hint={text.replyHint} />
        {kept.hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        <Button wide size="large" variant="primary" onPress={send}>
          {text.send}
        </Button>
      </Stack>
    </Card>
  );
}
