import type { ReactElement } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { PickerField } from '#ui/picker-field.tsx';
import { Row } from '#ui/row.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { type Period, type Preset, PRESETS } from './period.ts';
import { statisticsText as text } from './statistics-text.ts';

const EVERYWHERE = '';

interface Props {
  readonly period: Period;
  readonly building: string;
  readonly buildings: readonly Place[];
  readonly hasCampaign: boolean;
  readonly onChange: (asked: Readonly<Record<string, string>>) => void;
}

/** Of when and where the figures are. */
export function AskedForm({ period, building, buildings, hasCampaign, onChange }: Props): ReactElement {
  const presets = PRESETS.filter((preset) => preset !== 'campaign' || hasCampaign);
  const own = { period: 'own', from: period.from, to: period.to };
  return (
    <Row gap="m">
      <SelectField<Preset>
        label={text.period}
        value={period.preset}
        options={presets.map((value) => ({ value, label: text.presets[value] }))}
        onChange={(preset) => onChange(preset === 'own' ? own : { period: preset, from: '', to: '' })}
      />
      {period.preset === 'own' && (
        <>
          <PickerField
            label={text.from}
            type="date"
            value={period.from}
            onChange={(from) => from !== '' && onChange({ ...own, from })}
          />
          <PickerField
            label={text.to}
            type="date"
            value={period.to}
            onChange={(to) => to !== '' && onChange({ ...own, to })}
          />
        </>
      )}
      <SelectField
        label={text.building}
        value={building}
        options={[
          { value: EVERYWHERE, label: text.everywhere },
          ...buildings.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => onChange({ building: chosen })}
      />
    </Row>
  );
}
