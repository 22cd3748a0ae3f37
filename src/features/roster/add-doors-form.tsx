import { type ReactElement, useState } from 'react';
import type { NewPlace } from '#domain/roster/new-place.ts';
import { blockFault, type DoorBlock, planDoors } from '#domain/roster/plan-doors.ts';
import type { Place } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PlaceRefusal } from '#usecases/roster/change-places.ts';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

interface Props {
  readonly building: Place;
  /** Those that it has. */
  readonly doors: readonly Place[];
  readonly uses: PlacesUses;
}

/** Doors by the unit: what they would be called is shown before anything is written. */
export function AddDoorsForm({ building, doors, uses }: Props): ReactElement {
  const [unit, setUnit] = useState('1');
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState('6');
  const [perFloor, setPerFloor] = useState('2');
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const block: DoorBlock = {
    unit: unit.trim(),
    fromFloor: whole(from),
    toFloor: whole(to),
    perFloor: whole(perFloor),
  };
  const fault = blockFault(block);
  const planned = fault === undefined ? planDoors(building, block, doors) : undefined;
  const count = planned?.doors.length ?? 0;
  const save = async (): Promise<void> => {
    const saved = await uses.changePlaces.addDoors(building, block);
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(text.blockAdded(saved.value));
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{text.blockHint}</Text>
      <TextField
        label={text.blockUnit}
        value={unit}
        onChange={setUnit}
        hint={text.blockUnitHint}
        maxLength={6}
      />
      <Row gap="m">
        <TextField label={text.blockFrom} value={from} onChange={setFrom} inputMode="numeric" maxLength={2} />
        <TextField label={text.blockTo} value={to} onChange={setTo} inputMode="numeric" maxLength={2} />
        <TextField
          label={text.blockPerFloor}
          value={perFloor}
          onChange={setPerFloor}
          inputMode="numeric"
          maxLength={2}
        />
      </Row>
      {fault !== undefined && <Notice tone="warn">{text.refusals[fault]}</Notice>}
      {planned !== undefined && count > 0 && (
        <Text>{text.blockPreview(count, nameOf(planned.doors, 0), nameOf(planned.doors, count - 1))}</Text>
      )}
      {planned !== undefined && planned.known > 0 && (
        <Text tone="muted">{text.blockKnown(planned.known)}</Text>
      )}
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Button wide variant="primary" icon="plus" onPress={save}>
        {text.blockAdd(count)}
      </Button>
    </Stack>
  );
}

function nameOf(doors: readonly NewPlace[], at: number): string {
  return String(doors[at]?.data['name'] ?? '');
}

function whole(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.normalize('NFKC'));
}
