import type { ReactElement } from 'react';
import type { Place } from '#domain/roster/place.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { groupBy } from '#lib/group-by.ts';
import { TileGrid, type TileProps } from '#ui/tile-grid.tsx';
import { outcomeLook } from './outcome-look.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly doors: readonly Place[];
  /** Visits by door; not yet known while they are read. */
  readonly latest: ReadonlyMap<string, Visit> | undefined;
  /** Answers owed by door. */
  readonly owed: ReadonlyMap<string, number>;
  readonly pathTo: (placeId: string) => string;
}

/** 单元 × 层 × 户: a house seen from the front, the top floor on top; each door shows how it stands. */
export function DoorGrid({ doors, latest, owed, pathTo }: Props): ReactElement {
  const without = doors.some(({ unit }) => unit !== undefined) ? text.noUnit : text.allDoors;
  const groups = [...groupBy(doors, (door) => door.unit ?? '')].map(([unit, inUnit]) => ({
    title: unit === '' ? without : text.unit(unit),
    rows: [...groupBy(inUnit, (door) => door.floor ?? 0)]
      .sort(([a], [b]) => b - a)
      .map(([floor, onFloor]) => ({
        label: text.floor(floor),
        tiles: onFloor.map((door) =>
          tileFor(door, latest && (latest.get(door.id) ?? 'untouched'), owed.get(door.id) ?? 0, pathTo),
        ),
      })),
  }));
  return <TileGrid columnsLabel={text.façade} groups={groups} />;
}

function tileFor(
  door: Place,
  visit: Visit | 'untouched' | undefined,
  owed: number,
  pathTo: (placeId: string) => string,
): TileProps {
  const known = visit === 'untouched' ? undefined : visit;
  const look = known && outcomeLook[known.outcome];
  const standing = visit === undefined ? text.reading : known ? text.outcomes[known.outcome] : text.untouched;
  return {
    key: door.id,
    href: pathTo(door.id),
    label: door.room ?? door.name,
    sign: look?.icon,
    tone: look?.tone ?? 'neutral',
    meaning: text.doorMeaning(door.name, standing, owed),
    ...(owed > 0 ? { badge: String(owed) } : {}),
  };
}
