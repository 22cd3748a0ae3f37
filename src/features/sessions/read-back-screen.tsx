import { type ReactElement, useCallback } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { topicsLeftBy } from '#domain/sessions/topics.ts';
import { formatTimeOfDay } from '#domain/time/moment-text.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useKeptText } from '#ui/use-kept-text.ts';
import { SessionFrame } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** 宣读: what goes into the ledger, read out in large type, agreed to; then the summary, and the end. */
export function ReadBackScreen({ sessionId, uses }: Props): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} act="run-session" uses={uses}>
      {(session) => (
        <Screen
          title={text.readBack}
          back={{ href: uses.paths.session(session.id, 'live'), label: text.backToLive }}
        >
          {session.state === 'closed' ? (
            <Finished session={session} uses={uses} />
          ) : (
            <Stack gap="l">
              <Matters session={session} uses={uses} />
              <Agreement session={session} uses={uses} />
              <Finish session={session} uses={uses} />
            </Stack>
          )}
        </Screen>
      )}
    </SessionFrame>
  );
}

interface PartProps {
  readonly session: Session;
  readonly uses: SessionsUses;
}

function Matters({ session, uses: { ledgerProgress } }: PartProps): ReactElement {
  const asked = useAsked(useCallback(() => ledgerProgress(session), [ledgerProgress, session]));
  const later = topicsLeftBy(session);
  if (asked.state === 'asking' && session.taken.length > 0) return <Skeleton lines={5} />;
  const matters = asked.state === 'answered' ? asked.answer : [];
  return (
    <>
      <Section title={text.ledger} count={matters.length}>
        <Text tone="muted">{matters.length === 0 ? text.readBackNone : text.readBackHint}</Text>
        <List label={text.ledger}>
          {matters.map(({ issue, summary }, nth) => (
            <EntryRow key={issue}>
              <Text as="span" size="xl" strong>
                {`${nth + 1}. ${summary}`}
              </Text>
            </EntryRow>
          ))}
        </List>
      </Section>
      {later.length > 0 && (
        <Section title={text.readNext} count={later.length}>
          <List label={text.readNext}>
            {later.map((topic) => (
              <EntryRow key={topic}>
                <Text as="span" size="l">
                  {topic}
                </Text>
              </EntryRow>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

function Agreement({ session, uses: { agreeReadBack, undoEntries, tell } }: PartProps): ReactElement {
  const last = session.steps.filter(({ what }) => what === 'agreed').pop();
  const agree = async (): Promise<void> => {
    const agreed = await agreeReadBack(session.id);
    if (!agreed.ok) tell(text.saving[agreed.reason]);
  };
  const takeBack = async (entries: readonly string[]): Promise<void> => {
    const taken = await undoEntries(session.id, entries);
    if (!taken.ok) tell(text.saving[taken.reason]);
  };
  if (session.agreedAt === undefined || last === undefined) {
    return (
      <Button wide size="large" variant="primary" icon="verified" onPress={agree}>
        {text.agree}
      </Button>
    );
  }
  return (
    <Notice
      tone="good"
      action={
        <Row gap="s">
          <Button variant="quiet" onPress={agree}>
            {text.agreeAgain}
          </Button>
          <Button variant="quiet" onPress={() => takeBack(last.entries)}>
            {text.agreeUndo}
          </Button>
        </Row>
      }
    >
      {text.agreed(formatTimeOfDay(session.agreedAt))}
    </Notice>
  );
}

function Finish({ session, uses }: PartProps): ReactElement {
  const { closeSession, undoEntries, tell, go, paths, drafts } = uses;
  const { text: kept, hasFailed, keep, drop } = useKeptText(drafts, `session-summary:${session.id}`);
  const finish = async (): Promise<void> => {
    const closed = await closeSession(session.id, kept ?? '');
    if (!closed.ok) {
      tell(text.saving[closed.reason]);
      return;
    }
    await drop();
    tell(text.finished, {
      label: text.reopen,
      onPress: () =>
        undoEntries(session.id, [closed.value]).then(() => go(paths.session(session.id, 'live'))),
    });
    go(paths.session(session.id, 'minutes'));
  };
  return (
    <Card>
      <TextArea label={text.summary} value={kept ?? ''} onChange={keep} hint={text.summaryHint} rows={4} />
      {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
      {session.agreedAt === undefined && <Text tone="muted">{text.notAgreed}</Text>}
      <Button wide size="large" icon="check" onPress={finish}>
        {text.finish}
      </Button>
      <Text tone="muted" size="s">
        {text.finishHint}
      </Text>
    </Card>
  );
}

function Finished({ session, uses: { paths } }: PartProps): ReactElement {
  return (
    <Notice
      tone="good"
      action={<ButtonLink href={paths.session(session.id, 'minutes')}>{text.minutes}</ButtonLink>}
    >
      {text.finished}
    </Notice>
  );
}
