import { type ReactElement, useState } from 'react';
import { LEDGER_FILTERS, type LedgerFilterName, type LedgerFilters } from '#domain/issues/ledger-filter.ts';
import { Button } from '#ui/button.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { FilterOption } from './filter-options.ts';
import { FilterSelects } from './filter-selects.tsx';
import { ledgerText as text } from './ledger-text.ts';
import type { KeptViews } from './ledger-uses.ts';
import { AT_HAND, LEDGER_COLUMNS, type LedgerColumn, type LedgerView } from './ledger-view.ts';

interface Props {
  readonly open: boolean;
  readonly view: LedgerView;
  readonly options: Readonly<Record<LedgerFilterName, readonly FilterOption[]>>;
  readonly kept: KeptViews;
  readonly onChange: (view: LedgerView) => void;
  readonly onKeep: (name: string) => void;
  readonly onClose: () => void;
}

const FURTHER: readonly LedgerFilterName[] = LEDGER_FILTERS.filter((name) => !AT_HAND.includes(name));

/** The rarer filters, the choice of columns, and keeping all of it under a name. */
export function ViewSheet({ open, view, options, kept, onChange, onKeep, onClose }: Props): ReactElement {
  const [name, setName] = useState('');
  const show = (column: LedgerColumn, isShown: boolean): void =>
    onChange({
      ...view,
      columns: LEDGER_COLUMNS.filter((one) => (one === column ? isShown : view.columns.includes(one))),
    });
  return (
    <Sheet open={open} title={text.moreFilters} onClose={onClose}>
      <Stack gap="l">
        <Section title={text.filtersLabel}>
          <Stack gap="s">
            <FilterSelects
              names={FURTHER}
              filters={view.filters}
              options={options}
              labelHidden={false}
              onChange={(filters: LedgerFilters) => onChange({ ...view, filters })}
            />
          </Stack>
        </Section>
        <Section title={text.columnsTitle}>
          <Stack gap="s">
            {LEDGER_COLUMNS.filter((column) => column !== 'summary').map((column) => (
              <Switch
                key={column}
                label={text.columns[column]}
                checked={view.columns.includes(column)}
                onChange={(isShown) => show(column, isShown)}
              />
            ))}
          </Stack>
        </Section>
        <Section title={text.keepView}>
          <Stack gap="s">
            <TextField
              label={text.keepViewName}
              value={name}
              onChange={setName}
              hint={text.keepViewHint}
              maxLength={20}
            />
            <Button
              variant="primary"
              disabled={name.trim() === ''}
              onPress={() => {
                onKeep(name.trim());
                setName('');
              }}
            >
              {text.keep}
            </Button>
            <Row>
              {kept.views.map(({ id, name: kname }) => (
                <Button key={id} variant="quiet" icon="trash" onPress={() => kept.forget(id)}>
                  {text.forgetView(kname)}
                </Button>
              ))}
            </Row>
          </Stack>
        </Section>
      </Stack>
    </Sheet>
  );
}
