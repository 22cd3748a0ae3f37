import { type ReactElement, useState } from 'react';
import { headcount, type Tally, tallyBy } from '#domain/sessions/attendance.ts';
import { PEOPLE, type Person, SIDE_OF, SIDES } from '#domain/sessions/people.ts';
import type { Session } from '#domain/sessions/session.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CounterGrid } from '#ui/counter-grid.tsx';
import { Counter } from '#ui/counter.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useAttempt } from '#ui/use-press.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { personName } from './person-name.ts';
import type { LiveActions } from './use-live-actions.ts';

interface Props {
  readonly session: Session;
  /** The counters that stand open. */
  readonly people: readonly Person[];
  readonly actions: LiveActions;
  readonly uses: SessionsUses;
}

/** 到场: a big counter for each kind of person; names are nobody's duty. */
export function PeopleView({ session, people, actions, uses }: Props): ReactElement {
  const { tally } = session.attendance;
  const mine = tallyBy(session.attendance, uses.device);
  const isElsewhere = tally !== undefined && tally.device !== uses.device;
  return (
    <Stack gap="l">
      {isElsewhere && mine === undefined ? (
        <CountedElsewhere tally={tally} actions={actions} uses={uses} />
      ) : (
        <>
          <OtherTallies session={session} actions={actions} uses={uses} />
          <Counters tally={isElsewhere ? mine : tally} people={people} actions={actions} />
          <NameArrival session={session} people={people} actions={actions} />
        </>
      )}
    </Stack>
  );
}

interface CountersProps {
  readonly tally: Tally | undefined;
  readonly people: readonly Person[];
  readonly actions: LiveActions;
}

function Counters({ tally, people, actions }: CountersProps): ReactElement {
  const attempt = useAttempt();
  const rest = PEOPLE.filter((person) => !people.includes(person));
  const grid = (some: readonly Person[]): ReactElement => (
    <CounterGrid>
      {some.map((person) => (
        <Counter
          key={person}
          label={text.people[person]}
          value={headcount(tally, person)}
          tone={SIDE_OF[person] === 'speaking' ? 'info' : 'neutral'}
          moreLabel={text.oneMore(text.people[person])}
          lessLabel={text.oneLess(text.people[person])}
          onStep={(delta) => attempt(actions.count(person, delta, ''))}
        />
      ))}
    </CounterGrid>
  );
  return (
    <>
      {SIDES.map((side) => (
        <Section key={side} title={text.sides[side]}>
          {grid(people.filter((person) => SIDE_OF[person] === side))}
        </Section>
      ))}
      <Details summary={text.morePeople}>{grid(rest)}</Details>
    </>
  );
}

interface ElsewhereProps {
  readonly tally: Tally;
  readonly actions: LiveActions;
  readonly uses: SessionsUses;
}

/** Another phone counts: this one shows what it says, until somebody takes the counting over. */
function CountedElsewhere({ tally, actions, uses }: ElsewhereProps): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  return (
    <Card title={text.tallyElsewhere(nameOf(tally.by), tally.present)}>
      {tally.heads.map(({ person, count }) => (
        <Text key={person}>{text.headcount(personName(person), count)}</Text>
      ))}
      <Button variant="primary" onPress={() => actions.takeOverCount()}>
        {text.takeOver}
      </Button>
    </Card>
  );
}

/** Two phones counted apart: which stands is a person's choice. */
function OtherTallies({ session, actions, uses }: Omit<Props, 'people'>): ReactElement | null {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const { tally, others } = session.attendance;
  if (others.length === 0 || tally === undefined) return null;
  const isMine = tally.device === uses.device;
  const theirs = isMine ? others : [tally, ...others].filter(({ device }) => device !== uses.device);
  return (
    <Stack gap="s">
      {theirs.map(({ device, by, present }) => (
        <Notice
          key={device}
          tone="warn"
          action={
            <Row gap="s">
              {(isMine || device !== tally.device) && (
                <Button variant="quiet" onPress={() => actions.chooseCounter(device)}>
                  {text.trustOther}
                </Button>
              )}
              {!isMine && (
                <Button variant="quiet" onPress={() => actions.chooseCounter(uses.device)}>
                  {text.trustMine}
                </Button>
              )}
            </Row>
          }
        >
          {text.otherTally(nameOf(by), present)}
        </Notice>
      ))}
    </Stack>
  );
}

function NameArrival({ session, people, actions }: Omit<Props, 'uses'>): ReactElement {
  const [person, setPerson] = useState<Person>(people[0] ?? 'resident');
  const [who, setWho] = useState('');
  const { names } = session.attendance;
  const add = async (): Promise<void> => {
    await actions.count(person, 1, who);
    setWho('');
  };
  return (
    <Details summary={text.nameArrival}>
      <Stack gap="m">
        <SelectField
          label={text.personLabel}
          value={person}
          options={PEOPLE.map((one) => ({ value: one, label: text.people[one] }))}
          onChange={setPerson}
        />
        <TextField
          label={text.whoLabel}
          value={who}
          onChange={setWho}
          hint={text.nameArrivalHint}
          maxLength={20}
        />
        <Button disabled={who.trim() === ''} onPress={add}>
          {text.addNamed}
        </Button>
        {names.length > 0 && <Text tone="muted">{text.namedHere(names.map((named) => named.who))}</Text>}
      </Stack>
    </Details>
  );
}
