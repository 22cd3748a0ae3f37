import type { Member } from '#domain/access/member.ts';
import { FIELD } from '#domain/access/role-groups.ts';
import { type Figure, type FigureCode, figureOf } from './figure.ts';

/**
 * 参与率 (LY-41): of those who go to doors and hold sessions, whoever wrote anything down in the period. It says how
 * many, never how much anybody did.
 */
export function participationFigures(
  members: readonly Member[],
  authors: ReadonlySet<string>,
): readonly (readonly [FigureCode, Figure])[] {
  const field = members.filter(({ role }) => FIELD.includes(role));
  const idsOf = (some: readonly Member[]): readonly string[] => some.map(({ id }) => id);
  return [
    ['members', figureOf(idsOf(field))],
    ['took-part', figureOf(idsOf(field.filter(({ account }) => authors.has(account))))],
  ];
}
