import { type ReactElement, useCallback } from 'react';
import { maskedName } from '#domain/board/masking.ts';
import { searchRoster } from '#domain/roster/search.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

/** Enough to choose from at a glance; a longer query narrows it down. */
const RESULTS = 30;

interface Props {
  readonly query: string;
  readonly uses: VisitsUses;
}

export function RosterSearch({ query, uses: { roster, paths, looksAfter } }: Props): ReactElement {
  const asked = useAsked(useCallback(() => roster.everything(), [roster]));
  if (asked.state !== 'answered') return <Skeleton lines={4} />;
  const found = searchRoster(query, asked.answer.places, asked.answer.residents, RESULTS);
  if (found.length === 0) {
    return <EmptyState icon="search" title={text.searchNothing} hint={text.searchNothingHint} />;
  }
  return (
    <List label={text.searchResults}>
      {found.map(({ place, residents }) => (
        <ListRow
          key={place.id}
          href={paths.door(place.id)}
          icon={place.kind === 'door' ? 'door' : 'shop'}
          title={place.name}
          detail={text.names(
            residents.map(({ name }) => (looksAfter(place.scope) ? name : maskedName(name))),
          )}
        />
      ))}
    </List>
  );
}
