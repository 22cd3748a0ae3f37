import type { Place } from '#domain/roster/place.ts';
import { isDoorEntered, type Visit } from '#domain/visits/visit.ts';
import { type Figure, type FigureCode, figureOf } from './figure.ts';

/** Outcomes by which somebody was spoken with: what 人次 counts. */
const SPOKEN: readonly Visit['outcome'][] = ['met', 'phone'];

/**
 * 户 and 人次 counted apart (SJ-15): places where somebody was met, and talks there or by phone. 入户率 (ZZ-10) is of
 * doors in use only; shops and organisations are among the households, as the articles count them.
 */
export function visitFigures(
  places: readonly Place[],
  visits: readonly Visit[],
): readonly (readonly [FigureCode, Figure])[] {
  const doors = new Set(places.filter(({ kind, closed }) => kind === 'door' && !closed).map(({ id }) => id));
  const metAt = visits.filter(isDoorEntered).map(({ place }) => place);
  const idsOf = (some: readonly Visit[]): readonly string[] => some.map(({ id }) => id);
  return [
    ['doors', figureOf(doors)],
    ['households', figureOf(metAt)],
    ['entered', figureOf(metAt.filter((place) => doors.has(place)))],
    ['calls', figureOf(idsOf(visits))],
    ['person-visits', figureOf(idsOf(visits.filter(({ outcome }) => SPOKEN.includes(outcome))))],
    ['no-opinion', figureOf(idsOf(visits.filter(({ opinion }) => opinion === 'none')))],
  ];
}
