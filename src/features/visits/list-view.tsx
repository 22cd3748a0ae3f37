import { type ReactElement, useMemo } from 'react';
import { placeIdPrefix, type Place } from '#domain/roster/place.ts';
import { latestVisits } from '#domain/visits/door-standing.ts';
import { useWatched } from '#ui/use-watched.ts';
import { PlaceList } from './place-list.tsx';
import type { VisitsUses } from './visits-uses.ts';

/** Shops and organisations stand in no building that a campaign could be for. */
const ANYWHERE = { id: '', building: undefined };

interface Props {
  readonly label: string;
  readonly places: readonly Place[];
  readonly uses: VisitsUses;
}

export function ListView({ label, places, uses }: Props): ReactElement {
  const { visits, paths } = uses;
  const prefix = commonPrefix(places);
  const made = useWatched(useMemo(() => visits.visitsUnder(prefix), [visits, prefix]));
  const { campaignAt } = uses;
  const campaign = useWatched(useMemo(() => campaignAt(ANYWHERE), [campaignAt]));
  const latest = useMemo(() => made && latestVisits(made, campaign?.id), [made, campaign]);
  return <PlaceList label={label} places={places} latest={latest} pathTo={paths.door} />;
}

/** One grid's prefix where all places lie in one, else that of all places. */
function commonPrefix(places: readonly Place[]): string {
  const prefixes = new Set(places.map(({ scope }) => placeIdPrefix(scope)));
  const [only] = prefixes;
  return prefixes.size === 1 && only !== undefined ? only : 'place:';
}
