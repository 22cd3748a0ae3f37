import { type ReactElement, useMemo, useState } from 'react';
import { parseScope } from '#domain/access/scopes.ts';
import type { Place } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { AddPlaceForm } from './add-place-form.tsx';
import { BuildingScreen } from './building-screen.tsx';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';
import { PlaceCard } from './place-card.tsx';

interface Props {
  /** Ids of the building and of the door that are open; empty for none. */
  readonly building: string;
  readonly door: string;
  readonly uses: PlacesUses;
}

/** 楼栋和门牌: every place of the community by grid; added, renamed, renumbered, closed; never deleted. */
export function PlacesScreen({ building, door, uses }: Props): ReactElement {
  const places = useWatched(uses.roster.allPlaces);
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string>();
  if (places === undefined) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  const opened = places.find(({ id, kind }) => id === building && kind === 'building');
  if (opened !== undefined) {
    return <BuildingScreen key={opened.id} building={opened} places={places} door={door} uses={uses} />;
  }
  const respondent = places.find(({ id }) => id === openId);
  return (
    <Screen
      title={text.title}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setIsAdding(true)}>
          {text.add}
        </Button>
      }
    >
      <Stack gap="m">
        <Text tone="muted">{text.hint}</Text>
        {places.length === 0 && <EmptyState icon="building" title={text.none} hint={text.noneHint} />}
        {uses.doorScopes.map((scope) => (
          <Grid key={scope} scope={scope} places={places} uses={uses} onOpen={setOpenId} />
        ))}
        <Text tone="muted">{text.gridHint}</Text>
      </Stack>
      <Sheet open={isAdding} title={text.addTitle} onClose={() => setIsAdding(false)}>
        <AddPlaceForm uses={uses} onDone={() => setIsAdding(false)} />
      </Sheet>
      {respondent !== undefined && (
        <Sheet open title={text.kinds[respondent.kind]} onClose={() => setOpenId(undefined)}>
          <PlaceCard key={respondent.id} place={respondent} uses={uses} />
        </Sheet>
      )}
    </Screen>
  );
}

interface GridProps {
  readonly scope: string;
  readonly places: readonly Place[];
  readonly uses: PlacesUses;
  readonly onOpen: (id: string) => void;
}

function Grid({ scope, places, uses, onOpen }: GridProps): ReactElement | null {
  const here = useMemo(
    () => places.filter((place) => place.scope === scope && place.kind !== 'door'),
    [places, scope],
  );
  const parsed = parseScope(scope);
  if (parsed?.kind !== 'doors' || here.length === 0) return null;
  const title = text.grid(parsed.grid);
  return (
    <Section title={title}>
      <List label={title}>
        {here.map((place) =>
          place.kind === 'building' ? (
            <ListRow
              key={place.id}
              icon="building"
              title={place.name}
              detail={buildingLine(place, places)}
              aside={place.closed && <Tag tone="quiet">{text.closed}</Tag>}
              href={uses.address(place.id)}
            />
          ) : (
            <ListRow
              key={place.id}
              icon={place.kind === 'shop' ? 'shop' : 'organisation'}
              title={place.name}
              detail={text.kinds[place.kind]}
              aside={place.closed && <Tag tone="quiet">{text.closed}</Tag>}
              onPress={() => onOpen(place.id)}
            />
          ),
        )}
      </List>
    </Section>
  );
}

function buildingLine({ id }: Place, places: readonly Place[]): string {
  const doors = places.filter(({ building }) => building === id);
  const open = doors.filter(({ closed }) => !closed);
  const units = new Set(open.flatMap(({ unit }) => (unit === undefined || unit === '' ? [] : [unit])));
  const line = text.buildingOf(units.size, open.length);
  return open.length === doors.length ? line : `${line}，${text.closedDoors(doors.length - open.length)}`;
}
