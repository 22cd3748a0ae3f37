import type { ReactElement } from 'react';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import type { FieldIs } from '#domain/work-methods/method.ts';
import { Chips } from '#ui/chips.tsx';
import { methodsText as text } from './methods-text.ts';

interface Props {
  readonly legend: string;
  readonly when: FieldIs;
  readonly onChange: (when: FieldIs) => void;
}

/** Matters of which size or 去向. */
export function WhenChips({ legend, when, onChange }: Props): ReactElement {
  return (
    <Chips<string>
      legend={legend}
      choices={TELLING_VALUES[when.field].map((value) => ({ value, label: text.values[value] }))}
      chosen={when.is}
      onChange={(is) => onChange({ ...when, is })}
    />
  );
}
