import type { ReactElement } from 'react';
import type { Place } from '#domain/roster/place.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Tag } from '#ui/tag.tsx';
import { outcomeLook } from './outcome-look.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly label: string;
  readonly places: readonly Place[];
  /** Visits by place; not yet known while they are read. */
  readonly latest: ReadonlyMap<string, Visit> | undefined;
  readonly pathTo: (placeId: string) => string;
}

/** Shops along the street and units, which have no floors (ZZ-08). */
export function PlaceList({ label, places, latest, pathTo }: Props): ReactElement {
  return (
    <List label={label}>
      {places.map((place) => (
        <ListRow
          key={place.id}
          href={pathTo(place.id)}
          icon={place.kind === 'shop' ? 'shop' : 'organisation'}
          title={place.name}
          aside={latest && <OutcomeTag visit={latest.get(place.id)} />}
        />
      ))}
    </List>
  );
}

/** How a place stands in one word, with colour and sign. */
export function OutcomeTag({ visit }: { readonly visit: Visit | undefined }): ReactElement {
  if (visit === undefined) return <Tag tone="neutral">{text.untouched}</Tag>;
  const { icon, tone } = outcomeLook[visit.outcome];
  return (
    <Tag tone={tone} icon={icon}>
      {text.outcomes[visit.outcome]}
    </Tag>
  );
}
