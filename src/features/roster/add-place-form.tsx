import { type ReactElement, useState } from 'react';
import { parseScope } from '#domain/access/scopes.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segments } from '#ui/segments.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PlaceRefusal } from '#usecases/roster/change-places.ts';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

const KINDS = ['building', 'shop', 'organisation'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  readonly uses: PlacesUses;
  readonly onDone: () => void;
}

/** A new building, shop or unit in one of the grids. */
export function AddPlaceForm({ uses, onDone }: Props): ReactElement {
  const { doorScopes, changePlaces, tell, go, address } = uses;
  const [kind, setKind] = useState<Kind>('building');
  const [scope, setScope] = useState(doorScopes[0] ?? '');
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<PlaceRefusal>();
  const save = async (): Promise<void> => {
    const saved =
      kind === 'building'
        ? await changePlaces.addBuilding(scope, name)
        : await changePlaces.addRespondent(scope, kind, name);
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    tell(text.added(name.trim()));
    onDone();
    if (kind === 'building') go(address(saved.value));
  };
  return (
    <Stack gap="m">
      <Segments
        label={text.addKind}
        value={kind}
        onChoose={setKind}
        segments={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
      />
      <TextField
        label={text.name}
        value={name}
        onChange={setName}
        hint={text.nameHint[kind]}
        required
        maxLength={40}
      />
      <SelectField
        label={text.addGrid}
        value={scope}
        options={doorScopes.map((value) => ({ value, label: gridName(value) }))}
        onChange={setScope}
      />
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" onPress={save}>
        {text.save}
      </Button>
    </Stack>
  );
}

function gridName(scope: string): string {
  const parsed = parseScope(scope);
  return parsed?.kind === 'doors' ? text.grid(parsed.grid) : scope;
}
