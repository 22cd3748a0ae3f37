import { type ReactElement, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PlaceRefusal } from '#usecases/roster/change-places.ts';
import { CloseButton } from './place-card.tsx';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

interface Props {
  readonly door: Place;
  readonly uses: PlacesUses;
}

/** One door: its number, and out of use. */
export function DoorNumberForm({ door, uses }: Props): ReactElement {
  const [unit, setUnit] = useState(door.unit ?? '');
  const [floor, setFloor] = useState(String(door.floor ?? 1));
  const [room, setRoom] = useState(door.room ?? '');
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const save = async (): Promise<void> => {
    const number = { unit: unit.trim(), floor: Number(floor), room: room.trim() };
    const saved = await uses.changePlaces.renumber(door, number);
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(text.saved);
  };
  return (
    <Stack gap="m">
      <Row gap="m">
        <TextField label={text.doorUnit} value={unit} onChange={setUnit} maxLength={6} />
        <TextField
          label={text.doorFloor}
          value={floor}
          onChange={setFloor}
          inputMode="numeric"
          maxLength={2}
        />
        <TextField label={text.doorRoom} value={room} onChange={setRoom} maxLength={12} />
      </Row>
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Row>
        <Button icon="check" onPress={save}>
          {text.save}
        </Button>
        <ButtonLink variant="quiet" href={uses.doorPath(door.id)}>
          {text.openDoor}
        </ButtonLink>
      </Row>
      <CloseButton place={door} uses={uses} />
    </Stack>
  );
}
