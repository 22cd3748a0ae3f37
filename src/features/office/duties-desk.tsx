import { type ReactElement, useMemo } from 'react';
import { type Duty, dutiesOf } from '#domain/access/duties.ts';
import type { Member } from '#domain/access/member.ts';
import type { DataColumn } from '#ui/data-table-head.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { Workbench } from '#ui/workbench.tsx';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';
import { dutiesText as text } from './duties-text.ts';

/** What the page needs of the program; wired in app/. */
export interface DutiesUses {
  readonly members: Watch<readonly Member[]>;
  readonly roster: ReadRoster;
  /** Opens the page on which a person's duties are changed. */
  readonly openPeople: () => void;
}

/** 谁管哪栋楼: gaps first; a row leads to where people are put in charge. */
export function DutiesDesk({ uses }: { readonly uses: DutiesUses }): ReactElement {
  const { members: watchMembers, roster, openPeople } = uses;
  const members = useWatched(watchMembers);
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const doors = useWatched(useMemo(() => roster.placesOfKind('door'), [roster]));
  const duties = useMemo(
    () => members && buildings && doors && dutiesOf(buildings, doors, members),
    [members, buildings, doors],
  );
  if (duties === undefined) {
    return (
      <Workbench title={text.title}>
        <Skeleton lines={10} />
      </Workbench>
    );
  }
  const count = (gap: Duty['gap']): number => duties.filter((duty) => duty.gap === gap).length;
  return (
    <Workbench
      title={text.title}
      actions={<Text tone="muted">{text.summary(duties.length, count('nobody'), count('no-leader'))}</Text>}
    >
      <DataTable
        label={text.table}
        columns={columns}
        rows={duties}
        keyOf={({ building }) => building.id}
        nameOf={({ building }) => building.name}
        onOpen={openPeople}
        empty={<EmptyState icon="building" title={text.none} hint={text.noneHint} />}
      />
    </Workbench>
  );
}

function names(members: readonly Member[]): string {
  return members.map(({ name }) => name).join(text.and);
}

const columns: readonly DataColumn<Duty>[] = [
  {
    key: 'building',
    label: text.columns.building,
    width: 10,
    grows: true,
    cell: ({ building }) => building.name,
  },
  { key: 'doors', label: text.columns.doors, width: 5, align: 'end', cell: ({ doors }) => doors },
  { key: 'leaders', label: text.columns.leaders, width: 10, cell: ({ leaders }) => names(leaders) },
  {
    key: 'volunteers',
    label: text.columns.volunteers,
    width: 12,
    grows: true,
    cell: ({ volunteers }) => names(volunteers),
  },
  {
    key: 'gap',
    label: text.columns.gap,
    width: 8,
    cell: ({ gap }) =>
      gap === undefined ? '' : <Tag tone={gap === 'nobody' ? 'bad' : 'warn'}>{text.gaps[gap]}</Tag>,
  },
];
