import type { ReactElement } from 'react';
import type { Appearance, Theme } from '#ui/appearance.ts';
import { Card } from '#ui/card.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { meText as text } from './me-text.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

interface Props {
  readonly appearance: Appearance;
  readonly onChange: (appearance: Appearance) => void;
}

/** 长辈版 and colours: kept on this device. */
export function AppearanceCard({ appearance, onChange }: Props): ReactElement {
  return (
    <Card title={text.look}>
      <Stack gap="m">
        <Switch
          label={text.elder}
          hint={text.elderHint}
          checked={appearance.view === 'elder'}
          onChange={(isElder) => onChange({ ...appearance, view: isElder ? 'elder' : 'standard' })}
        />
        <SelectField
          label={text.theme}
          value={appearance.theme}
          options={THEMES.map((value) => ({ value, label: text.themes[value] }))}
          onChange={(theme) => onChange({ ...appearance, theme })}
        />
      </Stack>
    </Card>
  );
}
