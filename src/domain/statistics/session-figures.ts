import { peoplePresent } from '#domain/sessions/figures.ts';
import type { Session } from '#domain/sessions/session.ts';
import { type Figure, type FigureCode, figureOf, sumOf } from './figure.ts';

/** Sessions held to their end, people (人次), remarks, and remarks that went into the ledger (LY-13). */
export function sessionFigures(sessions: readonly Session[]): readonly (readonly [FigureCode, Figure])[] {
  const held = sessions.filter(({ state }) => state === 'closed');
  return [
    ['sessions', figureOf(held.map(({ id }) => id))],
    ['people', sumOf(held, peoplePresent)],
    ['remarks', sumOf(held, ({ remarks }) => remarks.length)],
    ['substantive', sumOf(held, ({ remarks }) => remarks.filter(({ issues }) => issues.length > 0).length)],
  ];
}
