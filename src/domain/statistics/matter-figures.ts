import { satisfactionOf } from '#domain/evaluation/satisfaction.ts';
import { TRIAGES, VERDICTS } from '#domain/issues/codes.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { owedAnswers, type Party, partiesOf } from '#domain/issues/standing.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
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
export function matterFigures(issues: readonly Progress[], proposals: readonly Proposal[]): MatterFigures {
  const wholes = issues.filter(({ issue }) => issue.parent === undefined);
  const matters = wholes.filter(({ state }) => state !== 'joined');
  const waits = waitsOf(matters, new Map(proposals.map((proposal) => [proposal.id, proposal.at])));
  const where = (fits: (matter: Progress) => boolean): Figure => idsOf(matters.filter(fits));
  const isTold = (matter: Progress): boolean => owedAnswers(matter).length === 0;
  return {
    figures: [
      ['matters', idsOf(matters)],
      ['joined', idsOf(wholes.filter(({ state }) => state === 'joined'))],
      ['answered', timesOf(waits.map(({ id }) => id))],
      ['owed', timesOf(matters.flatMap((matter) => owedAnswers(matter).map(nameOf)))],
      ['closed', where(({ state }) => state === 'closed')],
      ['at-once-done', where((matter) => matter.issue.triage === 'at-once' && isTold(matter))],
      ...[...TRIAGES, undefined].map((triage): readonly [FigureCode, Figure] => [
        `triage:${triage ?? 'none'}`,
        where(({ issue }) => issue.triage === triage),
      ]),
      ...grouped(matters, ({ issue }) => [`category:${issue.category ?? 'none'}`]),
      ...VERDICTS.map((verdict): readonly [FigureCode, Figure] => [
        `verdict:${verdict}`,
        verdictFigure(matters, verdict),
      ]),
      ...grouped(matters, (matter) =>
        isOpen(matter) ? stepsNow(matter).map((step): FigureCode => `step:${step}`) : [],
      ),
      ...grouped(matters, ({ round }) => [`round:${round}`]),
      ...spansOf(waits),
    ],
    daysToAnswer: medianOf(waits.map(({ days }) => days)),
    satisfied: satisfactionOf(matters.flatMap(({ verdicts }) => verdicts)).rate,
  };
}

function isOpen({ state }: Progress): boolean {
  return state === 'open' || state === 'paused';
}

function stepsNow({ method, current }: Progress): readonly string[] {
  return current.map((code) => method.steps.find((step) => step.code === code)?.name ?? code);
}

/** Residents by their last word on each matter; rework that mended counts for the better. */
function verdictFigure(matters: readonly Progress[], verdict: (typeof VERDICTS)[number]): Figure {
  const last = new Map(
    matters.flatMap(({ issue, verdicts }) =>
      verdicts.map((given) => [given.proposal === '' ? issue.id : given.proposal, given.verdict] as const),
    ),
  );
  return figureOf([...last].filter(([, given]) => given === verdict).map(([id]) => id));
}

interface Wait {
  /** The proposal, or the issue where the public was answered. */
  readonly id: string;
  readonly days: number;
}

/** Every answer that stands, with the whole days since it was proposed. */
function waitsOf(matters: readonly Progress[], proposedAt: ReadonlyMap<string, number>): readonly Wait[] {
  return matters.flatMap((matter) =>
    partiesOf(matter).flatMap((party) => {
      if (party.answer === undefined) return [];
      const since = proposedAt.get(party.proposal) ?? matter.issue.at;
      return [{ id: nameOf(party), days: Math.max(0, Math.floor((party.answer.at - since) / DAY_MS)) }];
    }),
  );
}

function nameOf({ proposal, issue }: Party): string {
  return proposal === '' ? issue : proposal;
}

function spansOf(waits: readonly Wait[]): readonly (readonly [FigureCode, Figure])[] {
  const spanOf = ({ days }: Wait): string => String(ANSWER_SPANS.find((most) => days <= most) ?? 'more');
  return [...ANSWER_SPANS, 'more'].map((span) => [
    `days:${span}`,
    timesOf(waits.filter((wait) => spanOf(wait) === String(span)).map(({ id }) => id)),
  ]);
}

function grouped(
  matters: readonly Progress[],
  codesOf: (matter: Progress) => readonly FigureCode[],
): readonly (readonly [FigureCode, Figure])[] {
  const byCode = new Map<FigureCode, string[]>();
  for (const matter of matters) {
    for (const code of codesOf(matter)) {
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, [matter.issue.id]);
      else known.push(matter.issue.id);
    }
  }
  return [...byCode].map(([code, ids]) => [code, figureOf(ids)] as const);
}

function idsOf(matters: readonly Progress[]): Figure {
  return figureOf(matters.map(({ issue }) => issue.id));
}

/** The middle one, or the lower of the two in the middle. */
function medianOf(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}
