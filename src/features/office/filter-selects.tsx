import type { ReactElement } from 'react';
import type { LedgerFilterName, LedgerFilters } from '#domain/issues/ledger-filter.ts';
import { SelectField } from '#ui/select-field.tsx';
import type { FilterOption } from './filter-options.ts';
import { ledgerText as text } from './ledger-text.ts';

interface Props {
  readonly names: readonly LedgerFilterName[];
  readonly filters: LedgerFilters;
  readonly options: Readonly<Record<LedgerFilterName, readonly FilterOption[]>>;
  readonly labelHidden: boolean;
  readonly onChange: (filters: LedgerFilters) => void;
}

/** One field for each filter; a value that the ledger no longer has stays chosen. */
export function FilterSelects({ names, filters, options, labelHidden, onChange }: Props): ReactElement {
  return (
    <>
      {names.map((name) => {
        const value = filters[name] ?? '';
        const known = options[name];
        const isGone = value !== '' && !known.some((option) => option.value === value);
        return (
          <SelectField
            key={name}
            label={text.filters[name]}
            labelHidden={labelHidden}
            value={value}
            options={[
              { value: '', label: text.any(text.filters[name]) },
              ...known,
              ...(isGone ? [{ value, label: value }] : []),
            ]}
            onChange={(chosen) => onChange({ ...filters, [name]: chosen })}
          />
        );
      })}
    </>
  );
}
