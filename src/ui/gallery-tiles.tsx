import type { ReactElement } from 'react';
import { Card } from './card.tsx';
import { galleryText as text } from './gallery-text.ts';
import type { IconName } from './icon.tsx';
import { Meter } from './meter.tsx';
import { Section } from './section.tsx';
import { TileGrid, type TileGroup, type TileProps } from './tile-grid.tsx';
import { TileLegend } from './tile-legend.tsx';
import type { Tone } from './tone.ts';

interface Look {
  readonly label: string;
  readonly sign: IconName | undefined;
  readonly tone: Tone;
}

const met: Look = { label: text.doors.met, sign: 'check', tone: 'good' };
const nobody: Look = { label: text.doors.nobody, sign: 'nobody', tone: 'warn' };
const refused: Look = { label: text.doors.refused, sign: 'refused', tone: 'bad' };
const moved: Look = { label: text.doors.moved, sign: 'moved', tone: 'quiet' };
const phone: Look = { label: text.doors.phone, sign: 'phone', tone: 'info' };
const open: Look = { label: text.doors.open, sign: undefined, tone: 'neutral' };

const looks = [met, nobody, refused, moved, phone, open];
const outcomes = [
  met,
  open,
  met,
  nobody,
  open,
  met,
  open,
  phone,
  met,
  open,
  refused,
  met,
  nobody,
  open,
  moved,
  open,
];
const doorsPerFloor = [2, 3, 4];

function tile(unit: number, floor: number, door: number): TileProps {
  const look = outcomes[(unit * 7 + floor * 5 + door * 3) % outcomes.length] ?? open;
  const label = `${floor}0${door}`;
  return {
    key: `${unit}-${label}`,
    href: `/ui?door-${unit}-${label}`,
    label,
    sign: look.sign,
    tone: look.tone,
    meaning: text.doorMeaning(label, look.label),
    badge: floor === 3 && door === 1 ? '2' : undefined,
  };
}

function building(width: (unit: number) => number): readonly TileGroup[] {
  return doorsPerFloor.map((_, index) => ({
    title: text.unit(index + 1),
    rows: [6, 5, 4, 3, 2, 1].map((floor) => ({
      label: text.floor(floor),
      tiles: Array.from({ length: width(index) }, (_door, door) => tile(index + 1, floor, door + 1)),
    })),
  }));
}

export function GalleryTiles(): ReactElement {
  return (
    <Section title={text.facade} count={54}>
      <TileLegend
        label={text.legend}
        items={looks.map((look, index) => ({ ...look, count: index * 3 + 2 }))}
      />
      <TileGrid columnsLabel={text.facadeLabel} groups={building(() => 2)} />
      <TileGrid columnsLabel={text.wideFacadeLabel} groups={building((unit) => doorsPerFloor[unit] ?? 2)} />
      <Card>
        <Meter label={text.coverage} value={0.39} target={0.3} text={text.coverageText} />
        <Meter label={text.represented} value={0.52} target={0.6} text={text.representedText} />
      </Card>
    </Section>
  );
}
