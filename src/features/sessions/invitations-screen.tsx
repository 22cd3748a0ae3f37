import { type ReactElement, useMemo, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import type { Session } from '#domain/sessions/session.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Meter } from '#ui/meter.tsx';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { Text } from '#ui/text.tsx';
import { useAttempt } from '#ui/use-press.ts';
import { useWatched } from '#ui/use-watched.ts';
import { placeWords } from './place-words.ts';
import { SessionFrame } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** 挨家挨户通知 (JX-03): a tick per door. */
export function InvitationsScreen({ sessionId, uses }: Props): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} act="run-session" uses={uses}>
      {(session) => (
        <Screen
          title={text.invitations}
          back={{ href: uses.paths.session(session.id), label: text.overview }}
        >
          <ByBuilding session={session} uses={uses} />
        </Screen>
      )}
    </SessionFrame>
  );
}

interface SessionProps {
  readonly session: Session;
  readonly uses: SessionsUses;
}

function ByBuilding({ session, uses }: SessionProps): ReactElement {
  const { roster } = uses;
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const [chosen, setChosen] = useState(session.building);
  if (buildings === undefined) return <Skeleton lines={6} />;
  const building = buildings.find(({ id }) => id === chosen) ?? buildings[0];
  if (building === undefined) return <EmptyState icon="door" title={text.noBuilding} />;
  return (
    <Stack gap="m">
      <Card>
        <Text>
          {text.invitationWords(formatMoment(session.startsAt), placeWords(session), session.theme)}
        </Text>
        <Text tone="muted" size="s">
          {text.invitationsHint}
        </Text>
      </Card>
      {buildings.length > 1 && (
        <SelectField
          label={text.inviteBuilding}
          value={building.id}
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
      <Doors key={building.id} session={session} building={building} uses={uses} />
    </Stack>
  );
}

interface DoorsProps extends SessionProps {
  readonly building: Place;
}

function Doors({ session, building, uses }: DoorsProps): ReactElement {
  const { roster, sessions, tickInvitation, tell } = uses;
  const { id } = session;
  const attempt = useAttempt();
  const doors = useWatched(useMemo(() => roster.doorsOf(building.id), [roster, building.id]));
  const invitations = useWatched(
    useMemo(() => sessions.invitations(id, building.scope), [sessions, id, building.scope]),
  );
  if (doors === undefined || invitations === undefined) return <Skeleton lines={6} />;
  const tick = async (door: Place, isInvited: boolean): Promise<void> => {
    const ticked = await tickInvitation(id, door, isInvited);
    if (!ticked.ok) tell(text.saving[ticked.reason]);
  };
  const invited = doors.filter((door) => invitations.invited.has(door.id)).length;
  return (
    <Card>
      <Meter
        label={text.invitedLabel}
        value={doors.length === 0 ? 0 : invited / doors.length}
        text={text.invitedOf(invited, doors.length)}
      />
      <Stack gap="s">
        {doors.map((door) => (
          <Switch
            key={door.id}
            label={door.name}
            checked={invitations.invited.has(door.id)}
            onChange={(isInvited) => attempt(tick(door, isInvited))}
          />
        ))}
      </Stack>
    </Card>
  );
}
