import { type ReactElement, useMemo } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { latestVisits } from '#domain/visits/door-standing.ts';
import { useWatched } from '#ui/use-watched.ts';
import { PlaceList } from './place-list.tsx';
import { useVisitsOfEach } from './use-visits-of-each.ts';
import type { VisitsUses } from './visits-uses.ts';

/** Shops and organisations stand in no building that a campaign could be for. */
const ANYWHERE = { id: '', building: undefined };

interface Props {
  readonly label: string;
  readonly places: readonly Place[];
  readonly uses: VisitsUses;
}

export function ListView({ label, places, uses }: Props): ReactElement {
  const { campaignAt, paths } = uses;
  const campaign = useWatched(useMemo(() => campaignAt(ANYWHERE), [campaignAt]));
  const made = useVisitsOfEach(uses, places, campaign);
  const latest = useMemo(() => made && latestVisits(made, campaign?.id), [made, campaign]);
  return <PlaceList label={label} places={places} latest={latest} pathTo={paths.door} />;
}
