import { useMemo } from 'react';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Place } from '#domain/roster/place.ts';
import { isDay, startOfDay } from '#domain/time/day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { VisitsUses } from './visits-uses.ts';

/** The visits that say how these places stand, in the campaign where one runs; `undefined` until they are read. */
export function useVisitsOfEach(
  { visits }: VisitsUses,
  places: readonly Place[] | undefined,
  campaign: Campaign | undefined,
): readonly Visit[] | undefined {
  // A place that is written to anew is the same question.
  const ids = places?.map(({ id }) => id).join(' ');
  const since = campaign && (isDay(campaign.from) ? startOfDay(campaign.from) : 0);
  return useWatched(
    useMemo(
      () => (ids === undefined ? notYet : visits.visitsOfEach(ids.split(' ').filter(Boolean), since)),
      [visits, ids, since],
    ),
  );
}

const notYet = () => () => undefined;
