import { type ReactElement, useMemo } from 'react';
import { comparePlaces, type Place } from '#domain/roster/place.ts';
import { groupBy } from '#lib/group-by.ts';
import { Card } from '#ui/card.tsx';
import { Columns } from '#ui/columns.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { type TileGroup, TileGrid } from '#ui/tile-grid.tsx';
import { AddDoorsForm } from './add-doors-form.tsx';
import { CourtyardForm } from './courtyard-form.tsx';
import { DoorNumberForm } from './door-number-form.tsx';
import { PlaceCard } from './place-card.tsx';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

interface Props {
  readonly building: Place;
  readonly places: readonly Place[];
  /** Id of the door that is open; empty for none. */
  readonly door: string;
  readonly uses: PlacesUses;
}

/** One building: its doors as a façade, more of them, its name, and out of use. */
export function BuildingScreen({ building, places, door, uses }: Props): ReactElement {
  const doors = useMemo(
    () => places.filter((place) => place.building === building.id).sort(comparePlaces),
    [places, building.id],
  );
  const opened = doors.find(({ id }) => id === door);
  return (
    <Screen
      title={building.name}
      back={{ href: uses.address(), label: text.title }}
      actions={building.closed && <Tag tone="quiet">{text.closed}</Tag>}
    >
      <Stack gap="m">
        <Section title={text.doors}>
          {doors.length === 0 ? (
            <Text tone="muted">{text.noDoors}</Text>
          ) : (
            <TileGrid columnsLabel={text.façade} groups={groupsOf(building, doors, uses)} />
          )}
        </Section>
        <Columns>
          <Card title={text.block}>
            <AddDoorsForm building={building} doors={doors} uses={uses} />
          </Card>
          <Card title={text.courtyard}>
            <CourtyardForm place={building} uses={uses} />
          </Card>
          <Card title={text.rename}>
            <PlaceCard key={building.name} place={building} uses={uses} />
          </Card>
        </Columns>
      </Stack>
      {opened !== undefined && (
        <Sheet open title={text.door(opened.name)} onClose={() => uses.go(uses.address(building.id))}>
          <DoorNumberForm key={opened.id} door={opened} uses={uses} />
        </Sheet>
      )}
    </Screen>
  );
}

function groupsOf(building: Place, doors: readonly Place[], uses: PlacesUses): readonly TileGroup[] {
  return [...groupBy(doors, ({ unit }) => unit ?? '')].map(([unit, inUnit]) => ({
    title: unit === '' ? text.noUnit : text.unit(unit),
    rows: [...groupBy(inUnit, ({ floor }) => floor ?? 0)]
      .sort(([a], [b]) => b - a)
      .map(([floor, onFloor]) => ({
        label: text.floor(floor),
        tiles: onFloor.map(({ id, name, room, closed }) => ({
          key: id,
          href: uses.address(building.id, id),
          label: room ?? name,
          sign: closed ? ('cross' as const) : undefined,
          tone: closed ? ('quiet' as const) : ('neutral' as const),
          meaning: text.doorMeaning(name, closed),
        })),
      })),
  }));
}
