import { type ReactElement, useMemo, useState } from 'react';
import { daysInstead } from '#domain/sessions/days-instead.ts';
import { isHeldAt } from '#domain/sessions/place-calendar.ts';
import { type NextDate, nextDate } from '#domain/sessions/rhythm.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import type { Session } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { formatDay, formatMoment } from '#domain/time/moment-text.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import { dayWords } from './day-words.ts';
import { NewerTag } from './newer-tag.tsx';
import { PastSessions } from './past-sessions.tsx';
import { ALL_PLACES, PlaceChoice } from './place-choice.tsx';
import { sessionTitle } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { useNow } from './use-now.ts';

/** 会谈: what is on, what is coming, what is due, what was. */
export function SessionsScreen({ uses }: { readonly uses: SessionsUses }): ReactElement {
  const { sessions, paths, communities, may } = uses;
  const mayPlan = communities.some((scope) => may('plan-session', scope));
  const all = useWatched(sessions.all);
  const kinds = useWatched(uses.kinds);
  const [place, setPlace] = useState(ALL_PLACES);
  const here = useMemo(
    () => (all ?? []).filter((session) => place === ALL_PLACES || isHeldAt(session, place)),
    [all, place],
  );
  const over = useMemo(() => here.filter(isOver), [here]);
  return (
    <Screen
      title={text.title}
      actions={
        mayPlan && (
          <ButtonLink href={paths.newSession()} variant="primary" icon="plus">
            {text.plan}
          </ButtonLink>
        )
      }
    >
      {all === undefined || kinds === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Stack gap="l">
          <Live sessions={all.filter(({ state }) => state === 'live')} uses={uses} />
          <PlaceChoice sessions={all} place={place} onChoose={setPlace} />
          <Upcoming
            sessions={here.filter(({ state }) => state === 'planned')}
            isPlaceChosen={place !== ALL_PLACES}
            uses={uses}
          />
          {mayPlan && <Due sessions={all} kinds={kinds} uses={uses} />}
          {all.length === 0 && (
            <EmptyState icon="stool" title={text.none} hint={mayPlan ? text.noneHint : text.noneYetHint} />
          )}
          <PastSessions sessions={over} uses={uses} />
          {communities.some((scope) => may('change-kinds', scope)) && (
            <ButtonLink href={paths.sessionKinds} variant="quiet" icon="settings">
              {text.kinds}
            </ButtonLink>
          )}
        </Stack>
      )}
    </Screen>
  );
}

function isOver({ state }: Session): boolean {
  return state === 'closed' || state === 'called-off';
}

interface SomeProps {
  readonly sessions: readonly Session[];
  readonly uses: SessionsUses;
}

function Live({ sessions, uses: { paths, may } }: SomeProps): ReactElement | null {
  if (sessions.length === 0) return null;
  return (
    <Section title={text.liveNow}>
      <Stack gap="m">
        {sessions.map((session) => (
          <Card key={session.id} tone="info" title={sessionTitle(session)}>
            <Text>{[session.kindName, session.place].filter((part) => part !== '').join(' · ')}</Text>
            <Row>
              <NewerTag session={session} />
              {!session.isNewer && may('run-session', session.scope) && (
                <ButtonLink
                  href={paths.session(session.id, 'live')}
                  variant="primary"
                  size="large"
                  icon="note"
                >
                  {text.continue}
                </ButtonLink>
              )}
              <ButtonLink href={paths.session(session.id)} variant="quiet">
                {text.overview}
              </ButtonLink>
            </Row>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}

interface UpcomingProps extends SomeProps {
  readonly isPlaceChosen: boolean;
}

function Upcoming({ sessions, isPlaceChosen, uses }: UpcomingProps): ReactElement | null {
  const now = useNow(uses.now);
  if (sessions.length === 0) return isPlaceChosen ? <Text tone="muted">{text.nothingThere}</Text> : null;
  const soonestFirst = [...sessions].sort((a, b) => a.startsAt - b.startsAt);
  return (
    <Section title={text.upcoming}>
      <List label={text.upcoming}>
        {soonestFirst.map((session) => (
          <ListRow
            key={session.id}
            icon="stool"
            href={uses.paths.session(session.id)}
            title={sessionTitle(session)}
            detail={[session.kindName, formatMoment(session.startsAt), session.place]
              .filter((part) => part !== '')
              .join(' · ')}
            aside={
              session.isNewer ? (
                <NewerTag session={session} />
              ) : (
                <Tag tone={session.startsAt > now ? 'info' : 'warn'} icon="clock">
                  {text.countDown(session.startsAt, now)}
                </Tag>
              )
            }
          />
        ))}
      </List>
    </Section>
  );
}

interface DueProps extends SomeProps {
  readonly kinds: readonly SessionKind[];
}

/** The next date of each kind that the community has held before; a missed one is named. */
function Due({ sessions, kinds, uses }: DueProps): ReactElement | null {
  const now = useNow(uses.now);
  const due = kinds.flatMap((kind) => {
    const held = sessions.filter(({ kind: code }) => code === kind.code).map(({ startsAt }) => startsAt);
    const next = kind.retired || held.length === 0 ? undefined : nextDate(kind.rhythm, held, now);
    const isPlanned = held.some((time) => time > now);
    return next === undefined || (isPlanned && next.missed.length === 0) ? [] : [{ kind, next }];
  });
  if (due.length === 0) return null;
  return (
    <Section title={text.due}>
      <List label={text.due}>
        {due.map(({ kind, next }) => (
          <DueRow key={kind.code} kind={kind} next={next} now={now} uses={uses} />
        ))}
      </List>
    </Section>
  );
}

interface DueRowProps {
  readonly kind: SessionKind;
  readonly next: NextDate;
  readonly now: number;
  readonly uses: SessionsUses;
}

/** A date on a public holiday is proposed as it is, with the days it could move to: whoever plans chooses. */
function DueRow({ kind, next: { at, missed }, now, uses }: DueRowProps): ReactElement {
  const asked = useAsked(uses.calendar);
  const day = beijingDay(at);
  const isHoliday = asked.state === 'answered' && asked.answer.isHoliday(day);
  const instead = isHoliday ? daysInstead(kind.rhythm, day, asked.answer, now) : [];
  const words = [
    ...(isHoliday ? [text.dueOnHoliday(instead.map((one) => dayWords(one.day, now)))] : []),
    ...(missed.length > 0 ? [text.missed(missed.map((time) => formatDay(time, now)).reverse())] : []),
  ];
  return (
    <ListRow
      icon="calendar"
      href={uses.paths.newSession(kind.code, at)}
      title={text.proposed(kind.name, formatMoment(at))}
      detail={words.length > 0 && words.join('')}
      aside={text.arrange}
    />
  );
}
