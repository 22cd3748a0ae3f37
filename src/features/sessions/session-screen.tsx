import { type ReactElement, useCallback, useState } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { DealtList } from './dealt-list.tsx';
import { SessionClashes } from './session-clashes.tsx';
import { placeWords } from './place-words.ts';
import { SessionFrame, sessionTitle } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { useNow } from './use-now.ts';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** One session before and after: what was planned, and the ways on. */
export function SessionScreen({ sessionId, uses }: Props): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} uses={uses}>
      {(session) => <Overview session={session} uses={uses} />}
    </SessionFrame>
  );
}

interface OverviewProps {
  readonly session: Session;
  readonly uses: SessionsUses;
}

function Overview({ session, uses }: OverviewProps): ReactElement {
  const { paths, Standing, may } = uses;
  return (
    <Screen title={sessionTitle(session)} back={{ href: paths.sessions, label: text.title }}>
      <Stack gap="m">
        {session.isNewer && <Notice tone="warn">{text.newerSession}</Notice>}
        {!session.isNewer && may('change-session', session.scope) && (
          <SessionClashes session={session} uses={uses} />
        )}
        {session.calledOff !== '' && <CalledOff session={session} uses={uses} />}
        <Card>
          <Row gap="s">
            <Tag tone={session.state === 'live' ? 'info' : 'neutral'} icon="stool">
              {session.kindName}
            </Tag>
            <StateTag session={session} uses={uses} />
            <Standing recordId={session.id} />
          </Row>
          <KeyValue items={planItems(session)} />
        </Card>
        {!session.isNewer && <WaysOn session={session} uses={uses} />}
        {session.tookUp.length > 0 && <Dealt session={session} uses={uses} />}
        {uses.projectsOf(session)}
        {session.beganAt !== undefined && uses.mediaOf(session)}
      </Stack>
    </Screen>
  );
}

/** 三议 (ZZ-02): the issues that this session deliberated, each a way to its page. */
function Dealt({ session, uses: { readDeliberations, paths } }: OverviewProps): ReactElement | null {
  const asked = useAsked(useCallback(() => readDeliberations(session), [readDeliberations, session]));
  return asked.state === 'answered' ? <DealtList dealt={asked.answer} paths={paths} /> : null;
}

function StateTag({ session, uses }: OverviewProps): ReactElement {
  const now = useNow(uses.now);
  if (session.state !== 'planned') return <Tag tone="neutral">{text.states[session.state]}</Tag>;
  return (
    <Tag tone={session.startsAt > now ? 'info' : 'warn'} icon="clock">
      {text.countDown(session.startsAt, now)}
    </Tag>
  );
}

function planItems(session: Session): readonly { readonly name: string; readonly value: string }[] {
  const { startsAt, host, coHosts, area, agenda } = session;
  return [
    { name: text.when, value: formatMoment(startsAt) },
    { name: text.where, value: placeWords(session) },
    { name: text.area, value: text.areas[area] },
    { name: text.host_, value: host === '' ? text.noHost : host },
    ...(coHosts.length === 0 ? [] : [{ name: text.coHosts, value: coHosts.join('、') }]),
    ...(agenda.length === 0 ? [] : [{ name: text.agenda, value: agenda.join(' → ') }]),
  ];
}

function CalledOff({ session, uses }: OverviewProps): ReactElement {
  const keep = async (): Promise<void> => {
    const saved = await uses.callOffSession(session.id, undefined);
    if (!saved.ok && saved.reason !== 'no-reason') uses.tell(text.saving[saved.reason]);
  };
  return (
    <Notice
      tone="warn"
      action={
        session.state === 'called-off' &&
        uses.may('change-session', session.scope) && (
          <Button variant="quiet" onPress={keep}>
            {text.keep}
          </Button>
        )
      }
    >
      {text.calledOff(session.calledOff)}
    </Notice>
  );
}

function WaysOn({ session, uses }: OverviewProps): ReactElement {
  const { paths, may } = uses;
  const mayRun = may('run-session', session.scope);
  const mayChange = may('change-session', session.scope);
  const path = (part: Parameters<typeof paths.session>[1]): string => paths.session(session.id, part);
  if (session.state === 'closed') {
    return (
      <ButtonLink wide size="large" variant="primary" icon="note" href={path('minutes')}>
        {text.minutes}
      </ButtonLink>
    );
  }
  return (
    <Stack gap="m">
      {mayRun && (
        <ButtonLink wide size="large" variant="primary" icon="stool" href={path('live')}>
          {session.state === 'live' ? text.continue : text.start}
        </ButtonLink>
      )}
      <List>
        {mayRun && <ListRow icon="door" href={path('invitations')} title={text.invitations} />}
        {session.need !== undefined && (
          <ListRow icon="ledger" href={paths.issue(session.need)} title={text.need} />
        )}
        <ListRow icon="board" href={path('notice')} title={text.notice} />
        {mayChange && <ListRow icon="edit" href={path('plan')} title={text.change} />}
        {session.state === 'live' && <ListRow icon="note" href={path('minutes')} title={text.minutes} />}
      </List>
      {session.state === 'planned' && mayChange && <CallOff session={session} uses={uses} />}
    </Stack>
  );
}

function CallOff({ session, uses: { callOffSession, tell } }: OverviewProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const callOff = async (): Promise<void> => {
    const saved = await callOffSession(session.id, reason);
    if (saved.ok) setIsAsking(false);
    else if (saved.reason !== 'no-reason') tell(text.saving[saved.reason]);
  };
  return (
    <>
      <Button wide variant="quiet" icon="cross" onPress={() => setIsAsking(true)}>
        {text.callOff}
      </Button>
      <Sheet open={isAsking} title={text.callOff} onClose={() => setIsAsking(false)}>
        <Stack gap="m">
          <TextField
            label={text.callOffReason}
            value={reason}
            onChange={setReason}
            hint={text.callOffHint}
            maxLength={60}
          />
          <Button wide size="large" variant="primary" disabled={reason.trim() === ''} onPress={callOff}>
            {text.callOffDone}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
