import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { peoplePresent, type SessionFigures } from '#domain/sessions/figures.ts';
import type { Session } from '#domain/sessions/session.ts';
import { formatDay } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { sessionTitle } from './session-frame.tsx';
import { NewerTag } from './newer-tag.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

/** Sessions listed at once; the list grows by as many on demand. */
const PAGE = 20;
const ALL = '';

interface Props {
  /** Over, the latest first. */
  readonly sessions: readonly Session[];
  readonly uses: SessionsUses;
}

/** 以往, by kind, with the figures of what is chosen (LY-13). */
export function PastSessions({ sessions, uses }: Props): ReactElement | null {
  const [kind, setKind] = useState(ALL);
  const [limit, setLimit] = useState(PAGE);
  const chosen = useMemo(
    () => sessions.filter((session) => kind === ALL || session.kind === kind),
    [sessions, kind],
  );
  if (sessions.length === 0) return null;
  const kinds = optionsOf(sessions);
  return (
    <Section title={text.past} count={chosen.length}>
      <Stack gap="m">
        {kinds.length > 2 && (
          <SelectField label={text.kindLabel} value={kind} options={kinds} onChange={setKind} />
        )}
        {chosen.length === 0 ? (
          <Text tone="muted">{text.pastNone}</Text>
        ) : (
          <PastList sessions={chosen.slice(0, limit)} uses={uses} />
        )}
        {chosen.length > limit && (
          <Button wide variant="quiet" onPress={() => setLimit(limit + PAGE)}>
            {text.more}
          </Button>
        )}
        <FiguresCard sessions={chosen} uses={uses} />
      </Stack>
    </Section>
  );
}

function PastList({ sessions, uses: { paths, now, Standing } }: Props): ReactElement {
  return (
    <List label={text.past}>
      {sessions.map((session) => (
        <ListRow
          key={session.id}
          icon={session.state === 'closed' ? 'session' : 'cross'}
          href={paths.session(session.id, session.state === 'closed' ? 'minutes' : undefined)}
          title={sessionTitle(session)}
          detail={
            <Stack gap="s">
              {session.state === 'closed'
                ? text.pastDetail(
                    `${session.kindName} ${formatDay(session.startsAt, now())}`,
                    peoplePresent(session),
                    session.remarks.length,
                    session.taken.length,
                  )
                : text.calledOff(session.calledOff)}
              <Row>
                <NewerTag session={session} />
                <Standing recordId={session.id} />
              </Row>
            </Stack>
          }
        />
      ))}
    </List>
  );
}

function FiguresCard({ sessions, uses: { figuresOf } }: Props): ReactElement | null {
  const asked = useAsked(useCallback(() => figuresOf(sessions), [figuresOf, sessions]));
  return asked.state === 'answered' ? <Figures figures={asked.answer} /> : null;
}

function Figures({ figures }: { readonly figures: SessionFigures }): ReactElement {
  const names = text.figureNames;
  return (
    <Card title={text.figures}>
      <KeyValue
        items={[
          { name: names.sessions, value: text.timesHeld(figures.sessions) },
          { name: names.people, value: text.peopleTimes(figures.people) },
          { name: names.remarks, value: text.lines(figures.remarks) },
          { name: names.substantive, value: text.lines(figures.substantive) },
          { name: names.issues, value: text.matters(figures.issues) },
          { name: names.answered, value: text.matters(figures.answered) },
        ]}
      />
    </Card>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function optionsOf(sessions: readonly Session[]): readonly Option[] {
  const labels = new Map(sessions.map(({ kind, kindName }) => [kind, kindName]));
  const named = [...labels].filter(([, label]) => label !== '');
  return [{ value: ALL, label: text.allKinds }, ...named.map(([value, label]) => ({ value, label }))];
}
