import { satisfactionOf } from '#domain/evaluation/satisfaction.ts';
import { TRIAGES, VERDICTS } from '#domain/issues/codes.ts';
import type { VerdictGiven } from '#domain/issues/standing.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { CountedIssue } from './counted-issue.ts';
import { ANSWER_SPANS, type Figure, type FigureCode, figureOf, timesOf } from './figure.ts';

const DAY_MS = 24 * 3_600_000;

export interface MatterFigures {
  readonly figures: readonly (readonly [FigureCode, Figure])[];
  /** Median of the days from a proposal to the answer that stands; undefined while there is none. */
  readonly daysToAnswer: number | undefined;
  /** Share of 满意 (LY-40), every resident by their last word; undefined while nobody judged. */
  readonly satisfied: number | undefined;
}

/**
 * 诉求 as they stand now: by 去向 (ZZ-15), category, step, verdict, round, and how soon answers came. A joined issue is
 * counted in the one that leads it, a part in its whole.
 */
export function matterFigures(
  issues: readonly CountedIssue[],
  proposals: readonly Proposal[],
): MatterFigures {
  const wholes = issues.filter(({ parent }) => parent === undefined);
  const matters = wholes.filter(({ state }) => state !== 'joined');
  const waits = waitsOf(matters, new Map(proposals.map((proposal) => [proposal.id, proposal.at])));
  const where = (fits: (matter: CountedIssue) => boolean): Figure => idsOf(matters.filter(fits));
  return {
    figures: [
      ['matters', idsOf(matters)],
      ['joined', idsOf(wholes.filter(({ state }) => state === 'joined'))],
      ['answered', timesOf(waits.map(({ to }) => to))],
      ['owed', timesOf(matters.flatMap(({ owed }) => owed))],
      ['closed', where(({ state }) => state === 'closed')],
      ['at-once-done', where(({ triage, owed }) => triage === 'at-once' && owed.length === 0)],
      ...[...TRIAGES, undefined].map((wanted): readonly [FigureCode, Figure] => [
        `triage:${wanted ?? 'none'}`,
        where(({ triage }) => triage === wanted),
      ]),
      ...grouped(matters, ({ category }) => [`category:${category ?? 'none'}`]),
      ...VERDICTS.map((verdict): readonly [FigureCode, Figure] => [
        `verdict:${verdict}`,
        verdictFigure(matters, verdict),
      ]),
      ...grouped(matters, ({ steps }) => steps.map((step): FigureCode => `step:${step}`)),
      ...grouped(matters, ({ round }) => [`round:${round}`]),
      ...spansOf(waits),
    ],
    daysToAnswer: medianOf(waits.map(({ days }) => days)),
    satisfied: satisfactionOf(matters.flatMap(verdictsOf)).rate,
  };
}

/** Residents by their last word on each matter; rework that mended counts for the better. */
function verdictFigure(matters: readonly CountedIssue[], verdict: (typeof VERDICTS)[number]): Figure {
  const last = new Map(matters.flatMap(verdictsOf).map((given) => [given.proposal, given.verdict] as const));
  return figureOf([...last].filter(([, given]) => given === verdict).map(([id]) => id));
}

/** The verdicts on a matter; those at a meeting are of the public of this matter and of no other (SJ-05). */
function verdictsOf({ id, verdicts }: CountedIssue): readonly VerdictGiven[] {
  return verdicts.map((given) => (given.proposal === '' ? { ...given, proposal: id } : given));
}

interface Wait {
  /** The proposal, or the issue where the public was answered. */
  readonly to: string;
  readonly days: number;
}

/** Every answer that stands, with the whole days since it was proposed. */
function waitsOf(matters: readonly CountedIssue[], proposedAt: ReadonlyMap<string, number>): readonly Wait[] {
  return matters.flatMap((matter) =>
    matter.answers.map(({ to, at }) => {
      const since = proposedAt.get(to) ?? matter.at;
      return { to, days: Math.max(0, Math.floor((at - since) / DAY_MS)) };
    }),
  );
}

function spansOf(waits: readonly Wait[]): readonly (readonly [FigureCode, Figure])[] {
  const spanOf = ({ days }: Wait): string => String(ANSWER_SPANS.find((most) => days <= most) ?? 'more');
  return [...ANSWER_SPANS, 'more'].map((span) => [
    `days:${span}`,
    timesOf(waits.filter((wait) => spanOf(wait) === String(span)).map(({ to }) => to)),
  ]);
}

function grouped(
  matters: readonly CountedIssue[],
  codesOf: (matter: CountedIssue) => readonly FigureCode[],
): readonly (readonly [FigureCode, Figure])[] {
  const byCode = new Map<FigureCode, string[]>();
  for (const matter of matters) {
    for (const code of codesOf(matter)) {
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, [matter.id]);
      else known.push(matter.id);
    }
  }
  return [...byCode].map(([code, ids]) => [code, figureOf(ids)] as const);
}

function idsOf(matters: readonly CountedIssue[]): Figure {
  return figureOf(matters.map(({ id }) => id));
}

/** The middle one, or the lower of the two in the middle. */
function medianOf(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}
