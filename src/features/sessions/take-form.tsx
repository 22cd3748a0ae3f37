import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { MAX_SUMMARY_LENGTH } from '#domain/issues/summary.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Remark } from '#domain/sessions/remarks.ts';
import type { Session } from '#domain/sessions/session.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { TakingRefusal } from '#usecases/sessions/take-into-ledger.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

/** Lines offered to be joined with: what belongs together was said within a few minutes. */
const LINES_NEAR = 6;

interface Props {
  readonly session: Session;
  readonly remark: Remark;
  readonly uses: SessionsUses;
  readonly onDone: () => void;
}

/** Into the ledger with care: other words, together with other lines, tied to the speaker's door. */
export function TakeForm(props: Props): ReactElement {
  const { session, remark, uses } = props;
  const { suggestSummary } = uses;
  const { building } = session;
  const ask = useCallback(
    () => suggestSummary({ building }, remark.words, text.resident),
    [suggestSummary, building, remark.words],
  );
  const asked = useAsked(ask);
  if (asked.state === 'asking') return <Skeleton lines={3} />;
  return <Taking {...props} suggested={asked.state === 'answered' ? asked.answer : ''} />;
}

function Taking({
  session,
  remark,
  uses,
  onDone,
  suggested,
}: Props & { readonly suggested: string }): ReactElement {
  const { takeIntoLedger, alikeTo } = uses;
  const [summary, setSummary] = useState(suggested);
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [door, setDoor] = useState<Place>();
  const [refusal, setRefusal] = useState<TakingRefusal>();
  const take = async (into?: string): Promise<void> => {
    const remarks = [remark.id, ...joined];
    const taking = { remarks, summary, door, ...(into === undefined ? {} : { into }) };
    const taken = await takeIntoLedger(session.id, taking);
    if (taken.ok) onDone();
    else setRefusal(taken.reason);
  };
  return (
    <Stack gap="m">
      <TextArea
        label={text.takeSummary}
        value={summary}
        onChange={(typed) => setSummary(typed.slice(0, MAX_SUMMARY_LENGTH))}
        hint={text.takeSummaryHint}
        rows={3}
      />
      <NearLines session={session} remark={remark} joined={joined} onJoin={setJoined} />
      {session.building !== '' && (
        <DoorChoice building={session.building} door={door} onChoose={setDoor} uses={uses} />
      )}
      {alikeTo({
        words: summary,
        building: session.building,
        // Words that are tied to a door are an answer owed of their own.
        onJoin: door === undefined ? ({ id }) => take(id) : undefined,
      })}
      {refusal !== undefined && <Notice tone="bad">{text.takingRefusals[refusal]}</Notice>}
      <Button wide variant="primary" icon="ledger" onPress={take}>
        {text.takeConfirm}
      </Button>
    </Stack>
  );
}

interface NearProps {
  readonly session: Session;
  readonly remark: Remark;
  readonly joined: readonly string[];
  readonly onJoin: (joined: readonly string[]) => void;
}

function NearLines({ session, remark, joined, onJoin }: NearProps): ReactElement | null {
  const nth = session.remarks.findIndex(({ id }) => id === remark.id);
  const near = session.remarks
    .slice(Math.max(0, nth - LINES_NEAR), nth + LINES_NEAR + 1)
    .filter(({ id }) => id !== remark.id);
  if (near.length === 0) return null;
  return (
    <Details summary={text.takeWith}>
      <Stack gap="s">
        {near.map(({ id, words }) => (
          <Switch
            key={id}
            label={words}
            checked={joined.includes(id)}
            onChange={(isJoined) => onJoin(isJoined ? [...joined, id] : joined.filter((one) => one !== id))}
          />
        ))}
      </Stack>
    </Details>
  );
}

interface DoorProps {
  readonly building: string;
  readonly door: Place | undefined;
  readonly onChoose: (door: Place | undefined) => void;
  readonly uses: SessionsUses;
}

/** The speaker's door, on phones that hold the doors of the building. */
function DoorChoice({ building, door, onChoose, uses: { roster } }: DoorProps): ReactElement | null {
  const doors = useWatched(useMemo(() => roster.doorsOf(building), [roster, building]));
  if (doors === undefined || doors.length === 0) return null;
  return (
    <Stack gap="s">
      <SelectField
        label={text.takeDoor}
        value={door?.id ?? ''}
        options={[
          { value: '', label: text.takeNoDoor },
          ...doors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => onChoose(doors.find(({ id }) => id === chosen))}
      />
      <Notice tone="info">{text.takeDoorHint}</Notice>
    </Stack>
  );
}
