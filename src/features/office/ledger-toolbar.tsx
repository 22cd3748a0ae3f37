import { type ReactElement, useRef, useState } from 'react';
import type { LedgerFilterName } from '#domain/issues/ledger-filter.ts';
import { Button } from '#ui/button.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Segments } from '#ui/segments.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { Toolbar } from '#ui/toolbar.tsx';
import type { FilterOption } from './filter-options.ts';
import { FilterSelects } from './filter-selects.tsx';
import { ledgerText as text } from './ledger-text.ts';
import type { KeptViews } from './ledger-uses.ts';
import { AT_HAND, type LedgerView, looksAlike } from './ledger-view.ts';
import { useSlashKey } from './use-slash-key.ts';
import { ViewSheet } from './view-sheet.tsx';

interface Props {
  readonly view: LedgerView;
  readonly views: readonly LedgerView[];
  /** Undefined until the ledger is read. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly kept: KeptViews;
  readonly options: Readonly<Record<LedgerFilterName, readonly FilterOption[]>>;
  readonly query: string;
  readonly isLearning: boolean;
  readonly onQuery: (query: string) => void;
  readonly onView: (view: LedgerView) => void;
  readonly onKeep: (name: string) => void;
}

/** Everything that narrows the table. */
export function LedgerToolbar(props: Props): ReactElement {
  const { view, views, counts, kept, options, query, isLearning, onQuery, onView, onKeep } = props;
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useSlashKey(root);
  /** What the view had before somebody narrowed it. */
  const unnarrowed = { ...view, filters: views.find(({ id }) => id === view.id)?.filters ?? {} };
  const isNarrowed = query !== '' || !looksAlike(unnarrowed, view);
  return (
    <div ref={root}>
      <Stack gap="s">
        <Segments
          many
          label={text.viewsLabel}
          value={views.find((one) => looksAlike(one, view))?.id}
          segments={views.map(({ id, name }) => ({ value: id, label: name, badge: counts?.get(id) }))}
          onChoose={(id) => {
            const chosen = views.find((one) => one.id === id);
            if (chosen !== undefined) onView(chosen);
          }}
          aside={
            isNarrowed && (
              <Button
                variant="quiet"
                icon="close"
                onPress={() => {
                  onQuery('');
                  onView(unnarrowed);
                }}
              >
                {text.reset}
              </Button>
            )
          }
        />
        <Toolbar
          label={text.filtersLabel}
          search={<SearchField label={text.search} value={query} onChange={onQuery} />}
        >
          <FilterSelects
            names={AT_HAND}
            filters={view.filters}
            options={options}
            labelHidden
            onChange={(filters) => onView({ ...view, filters })}
          />
          <Button icon="columns" onPress={() => setIsOpen(true)}>
            {text.moreFilters}
          </Button>
          {isLearning && <Text tone="muted">{text.learning}</Text>}
        </Toolbar>
      </Stack>
      <ViewSheet
        open={isOpen}
        view={view}
        options={options}
        kept={kept}
        onChange={onView}
        onKeep={(name) => {
          onKeep(name);
          setIsOpen(false);
        }}
        onClose={() => setIsOpen(false)}
      />
    </div>
  );
}
