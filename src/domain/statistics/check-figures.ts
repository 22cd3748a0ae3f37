import { findingAbout, type Finding, type SpotCheck } from '#domain/evaluation/spot-check.ts';
import { type Figure, type FigureCode, figureOf, timesOf } from './figure.ts';

/**
 * 督查 as it is reported (LY-39): checks, matters looked at on the spot, telephone calls, and problems found. Whoever
 * was not there was not asked. `isHere` tells which of the drawn records the figures are of.
 */
export function checkFigures(
  checks: readonly SpotCheck[],
  isHere: (record: string) => boolean,
): readonly (readonly [FigureCode, Figure])[] {
  const held = checks.filter(({ drawn }) => drawn.some(isHere));
  const asked = held.flatMap(({ findings }) =>
    findings.filter(({ record, result }) => isHere(record) && result !== 'nobody'),
  );
  const by = (way: Finding['way']): readonly string[] =>
    asked.filter((finding) => finding.way === way).map(({ record }) => record);
  const problems = held.flatMap((check) =>
    check.drawn.filter((record) => isHere(record) && findingAbout(check, record)?.result === 'differs'),
  );
  return [
    ['checks', figureOf(held.map(({ id }) => id))],
    ['checked-in-person', figureOf(by('in-person'))],
    ['checked-by-phone', timesOf(by('phone'))],
    ['problems', timesOf(problems)],
  ];
}
