import type { ReactElement } from 'react';
import type { Place } from '#domain/roster/place.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { groupBy } from '#lib/group-by.ts';
import { TileGrid, type TileProps } from '#ui/tile-grid.tsx';
import { outcomeLook } from './outcome-look.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly doors: readonly Place[];
  readonly latest: ReadonlyMap<string, Visit>;
  /** Answers owed by door. */
  readonly owed: ReadonlyMap<string, number>;
  readonly pathTo: (placeId: string) => string;
}

/** 单元 × 层 × 户: a house seen from the front, the top floor on top; each door shows how it stands. */
export function DoorGrid({ doors, latest, owed, pathTo }: Props): ReactElement {
  const groups = [...groupBy(doors, (door) => door.unit ?? '')].map(([unit, inUnit]) => ({
    title: unit === '' ? text.noUnit : text.unit(unit),
    rows: [...groupBy(inUnit, (door) => door.floor ?? 0)]
      .sort(([a], [b]) => b - a)
      .map(([floor, onFloor]) => ({
        label: text.floor(floor),
        tiles: onFloor.map((door) => tileFor(door, latest.get(door.id), owed.get(door.id) ?? 0, pathTo)),
      })),
  }));
  return <TileGrid columnsLabel={text.façade} groups={groups} />;
}

function tileFor(
  door: Place,
  visit: Visit | undefined,
  owed: number,
  pathTo: (placeId: string) => string,
): TileProps {
  const look = visit === undefined ? undefined : outcomeLook[visit.outcome];
  const standing = visit === undefined ? text.untouched : text.outcomes[visit.outcome];
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
