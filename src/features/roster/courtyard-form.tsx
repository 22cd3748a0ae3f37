import { type ReactElement, useState } from 'react';
import { type Place, TRAITS_OF } from '#domain/roster/place.ts';
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
  readonly place: Place;
  readonly uses: PlacesUses;
}

/** How a building is: old, without owner (SY-12), who stands up for it (SY-07); whether a unit is 双报到 (JX-08). */
export function CourtyardForm({ place, uses }: Props): ReactElement {
  const [traits, setTraits] = useState(place.traits);
  const [patron, setPatron] = useState(place.patron);
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const save = async (): Promise<void> => {
    const saved = await uses.changePlaces.describe(place, { traits, patron });
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(text.saved);
  };
  return (
    <Stack gap="m">
      <Chips
        legend={text.traitsLegend}
        choices={TRAITS_OF[place.kind].map((value) => ({ value, label: text.traits[value] }))}
        chosen={traits}
        onChange={setTraits}
      />
      {place.kind === 'building' && (
        <TextField
          label={text.patron}
          hint={text.patronHint}
          value={patron}
          onChange={setPatron}
          maxLength={80}
        />
      )}
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Row>
        <Button icon="check" onPress={save}>
          {text.traitsSave}
        </Button>
      </Row>
    </Stack>
  );
}
