import { type ReactElement, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { BuildingView } from './building-view.tsx';
import { ListView } from './list-view.tsx';
import { usePlaceChoice } from './place-choice.ts';
import { RosterSearch } from './roster-search.tsx';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly uses: VisitsUses;
  /** What the program wants to say once, from app/. */
  readonly banner?: ReactNode;
}

/** The home of the evening: the doors of one building, each with how it stands in this campaign. */
export function HomeScreen({ uses, banner }: Props): ReactElement {
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query.trim());
  return (
    <Screen title={text.home} banner={banner}>
      <Stack gap="m">
        <SearchField
          label={text.searchLabel}
          value={query}
          onChange={setQuery}
          placeholder={text.searchPlaceholder}
        />
        {searched === '' ? <ChosenPlace uses={uses} /> : <RosterSearch query={searched} uses={uses} />}
      </Stack>
    </Screen>
  );
}

function ChosenPlace({ uses }: { readonly uses: VisitsUses }): ReactElement {
  const { roster } = uses;
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const shops = useWatched(useMemo(() => roster.placesOfKind('shop'), [roster]));
  const organisations = useWatched(useMemo(() => roster.placesOfKind('organisation'), [roster]));
  const { chosen, choose } = usePlaceChoice();
  if (buildings === undefined || shops === undefined || organisations === undefined) {
    return <Skeleton lines={6} />;
  }
  const options = [
    ...buildings.map(({ id, name }) => ({ value: id, label: name })),
    ...(shops.length > 0 ? [{ value: 'shop', label: text.shops }] : []),
    ...(organisations.length > 0 ? [{ value: 'organisation', label: text.organisations }] : []),
  ];
  const value = options.find((option) => option.value === chosen)?.value ?? options[0]?.value;
  if (value === undefined) {
    return <EmptyState icon="home" title={text.emptyTitle} hint={text.emptyHint} />;
  }
  return (
    <>
      {options.length > 1 && (
        <SelectField label={text.place} value={value} options={options} onChange={choose} />
      )}
      {value === 'shop' && <ListView key={value} label={text.shops} places={shops} uses={uses} />}
      {value === 'organisation' && (
        <ListView key={value} label={text.organisations} places={organisations} uses={uses} />
      )}
      {isBuilding(value, buildings) && <BuildingView key={value} buildingId={value} uses={uses} />}
    </>
  );
}

function isBuilding(id: string, buildings: readonly Place[]): boolean {
  return buildings.some((building) => building.id === id);
}
