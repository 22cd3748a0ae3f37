import { type ReactElement, useState } from 'react';
import { Card } from './card.tsx';
import { galleryText as text } from './gallery-text.ts';
import { Chips } from './chips.tsx';
import { PinPad } from './pin-pad.tsx';
import { SearchField } from './search-field.tsx';
import { SelectField } from './select-field.tsx';
import { Stack } from './stack.tsx';
import { Switch } from './switch.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { Text } from './text.tsx';

export function GalleryFields(): ReactElement {
  const [query, setQuery] = useState('');
  const [name, setName] = useState(text.person);
  const [account, setAccount] = useState('lou zhang');
  const [password, setPassword] = useState('');
  const [phone, setPhone] = useState('');
  const [pin, setPin] = useState('24');
  const [note, setNote] = useState(text.noteValue);
  const [selected, setSelected] = useState('');
  const [building, setBuilding] = useState<keyof typeof text.buildings>('a8');
  const [chosen, setChosen] = useState<readonly string[]>(['a8']);
  const [awake, setAwake] = useState(true);

  return (
    <Card title={text.fields}>
      <Stack gap="l">
        <SearchField label={text.search} value={query} onChange={setQuery} />
        <TextField label={text.name} value={name} onChange={setName} hint={text.nameHint} required />
        <TextField label={text.account} value={account} onChange={setAccount} error={text.accountError} />
        <TextField
          label={text.password}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
        />
        <PinPad label={text.pin} labelShown value={pin} length={6} onChange={setPin} />
        <TextField label={text.phone} value={phone} onChange={setPhone} type="tel" inputMode="tel" />
        <TextArea
          label={text.note}
          value={note}
          onChange={setNote}
          hint={text.noteHint}
          placeholder={text.notePlaceholder}
          onSelectText={(part) => setSelected(part.text)}
        />
        {selected !== '' && (
          <Text tone="info">
            {text.selected}
            {selected}
          </Text>
        )}
        <Chips
          legend={text.several}
          choices={Object.entries(text.buildings).map(([value, label]) => ({ value, label }))}
          chosen={chosen}
          onChange={setChosen}
        />
        <SelectField
          label={text.building}
          value={building}
          onChange={setBuilding}
          options={[
            { value: 'a8', label: text.buildings.a8 },
            { value: 'a9', label: text.buildings.a9 },
          ]}
        />
        <Switch label={text.keepAwake} hint={text.keepAwakeHint} checked={awake} onChange={setAwake} />
      </Stack>
    </Card>
  );
}
