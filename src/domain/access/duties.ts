import { comparePlaces, type Place } from '#domain/roster/place.ts';
import type { Member } from './member.ts';

/** Who looks after a 楼栋, and what is missing: 谁管哪栋楼. */
export interface Duty {
  readonly building: Place;
  readonly doors: number;
  readonly leaders: readonly Member[];
  readonly volunteers: readonly Member[];
  /** `nobody`: no one at all has its doors; `no-leader`: there is no 楼长. */
  readonly gap: 'nobody' | 'no-leader' | undefined;
}

/** The duties of a community, buildings with a gap first. A coordinator has all doors and is nobody's 楼长. */
export function dutiesOf(
  buildings: readonly Place[],
  doors: readonly Place[],
  members: readonly Member[],
): readonly Duty[] {
  const counts = new Map<string, number>();
  for (const { building } of doors) {
    if (building !== undefined) counts.set(building, (counts.get(building) ?? 0) + 1);
  }
  return buildings
    .map((building) => {
      const here = members.filter(({ scopes }) => scopes.includes(building.scope));
      const leaders = here.filter(({ role }) => role === 'building-leader');
      const volunteers = here.filter(({ role }) => role === 'volunteer');
      const gap = leaders.length > 0 ? undefined : volunteers.length > 0 ? 'no-leader' : 'nobody';
      return { building, doors: counts.get(building.id) ?? 0, leaders, volunteers, gap } as const;
    })
    .sort((a, b) => rank(a) - rank(b) || comparePlaces(a.building, b.building));
}

function rank({ gap }: Pick<Duty, 'gap'>): number {
  if (gap === undefined) return 2;
  return gap === 'nobody' ? 0 : 1;
}
