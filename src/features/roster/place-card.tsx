import { type ReactElement, useCallback, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { PlaceRefusal } from '#usecases/roster/change-places.ts';
import { CourtyardForm } from './courtyard-form.tsx';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

interface Props {
  readonly place: Place;
  readonly uses: PlacesUses;
}

/** One place under its name: another name, and out of use or back. */
export function PlaceCard({ place, uses }: Props): ReactElement {
  const [name, setName] = useState(place.name);
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const save = async (): Promise<void> => {
    const saved = await uses.changePlaces.rename(place, name);
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(text.saved);
  };
  return (
    <Stack gap="m">
      <TextField label={text.name} value={name} onChange={setName} hint={text.renameHint} maxLength={40} />
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Row>
        <Button icon="check" onPress={save}>
          {text.rename}
        </Button>
      </Row>
      {place.kind === 'organisation' && <CourtyardForm place={place} uses={uses} />}
      <CloseButton place={place} uses={uses} />
    </Stack>
  );
}

/** 停用, with what refers to the place; a press brings it back. */
export function CloseButton({ place, uses }: Props): ReactElement {
  const { readPlaceUse, changePlaces, tell } = uses;
  const use = useAsked(useCallback(() => readPlaceUse(place.id), [readPlaceUse, place.id]));
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const toggle = async (): Promise<void> => {
    const saved = await changePlaces.close(place, !place.closed);
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) tell(place.closed ? text.reopened : text.closedNow);
  };
  return (
    <Stack gap="s">
      {use.state === 'answered' && <Text>{text.use(use.answer.residents, use.answer.visits)}</Text>}
      <Text tone="muted">{text.closeHint}</Text>
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Row>
        <Button variant={place.closed ? 'primary' : 'danger'} onPress={toggle}>
          {place.closed ? text.reopen : text.close}
        </Button>
      </Row>
    </Stack>
  );
}
