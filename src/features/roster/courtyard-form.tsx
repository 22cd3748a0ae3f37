import { type ReactElement, useState } from 'react';
import { type Place, TRAITS } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { Chips } from '#ui/chips.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PlaceRefusal } from '#usecases/roster/change-places.ts';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

interface Props {
  readonly building: Place;
  readonly uses: PlacesUses;
}

/** 楼院情况: old, without owner (SY-12), and who stands up for it (SY-07). */
export function CourtyardForm({ building, uses }: Props): ReactElement {
  const [traits, setTraits] = useState(building.traits);
  const [patron, setPatron] = useState(building.patron);
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const save = async (): Promise<void> => {
    const saved = await uses.changePlaces.describe(building, { traits, patron });
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(text.saved);
  };
  return (
    <Stack gap="m">
      <Chips
        legend={text.traitsLegend}
        choices={TRAITS.map((value) => ({ value, label: text.traits[value] }))}
        chosen={traits}
        onChange={setTraits}
      />
      <TextField
        label={text.patron}
        hint={text.patronHint}
        value={patron}
        onChange={setPatron}
        maxLength={80}
      />
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Row>
        <Button icon="check" onPress={() => void save()}>
          {text.courtyardSave}
        </Button>
      </Row>
    </Stack>
  );
}
