import {
  type Category,
  type Handling,
  type ProjectArea,
  type Size,
  type Source,
  type Triage,
  type Verdict,
  VERDICTS,
} from '#domain/issues/codes.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { type Answer, partiesOf } from '#domain/issues/standing.ts';
import { beijingDay, isDay } from '#domain/time/day.ts';
import type { LedgerTemplate } from './ledger-template.ts';
import type { LedgerColumn } from './ledger-titles-text.ts';
import type { Cell, SheetPage } from './sheet.ts';

/** How the codes of a ledger are called in the office's file. */
export interface LedgerSheetWords {
  readonly sheet: string;
  readonly categories: Readonly<Record<Category, string>>;
  readonly sizes: Readonly<Record<Size, string>>;
  readonly triages: Readonly<Record<Triage, string>>;
  readonly handlings: Readonly<Record<Handling, string>>;
  readonly projectAreas: Readonly<Record<ProjectArea, string>>;
  readonly sources: Readonly<Record<Source, string>>;
  readonly states: Readonly<Record<Progress['state'], string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly nameOf: (account: string) => string;
  /** Puts several of a kind into one cell. */
  readonly join: (parts: readonly string[]) => string;
  /** `满意 2、不满意 1` */
  readonly verdictCount: (name: string, count: number) => string;
}

const WIDTHS: Readonly<Partial<Record<LedgerColumn, number>>> = {
  number: 6,
  summary: 40,
  measures: 28,
  cause: 24,
  plan: 24,
  answer: 32,
  outcome: 28,
  unit: 18,
};
const USUAL_WIDTH = 14;

/** 诉求台账 in the office's own columns, oldest first; an issue that goes on within another has its own line. */
export function ledgerSheet(
  issues: readonly Progress[],
  { heading, columns }: LedgerTemplate,
  words: LedgerSheetWords,
): SheetPage {
  const inOrder = [...issues].sort((a, b) => a.issue.at - b.issue.at || (a.issue.id < b.issue.id ? -1 : 1));
  return {
    name: words.sheet,
    heading,
    columns: columns.map(({ title, code }) => ({
      title,
      width: (code && WIDTHS[code]) ?? USUAL_WIDTH,
    })),
    rows: inOrder.map((progress, nth) =>
      columns.map(({ code }) => (code === undefined ? undefined : cells[code](progress, words, nth + 1))),
    ),
  };
}

type MakeCell = (progress: Progress, words: LedgerSheetWords, number: number) => Cell;

const cells: Readonly<Record<LedgerColumn, MakeCell>> = {
  number: (_progress, _words, number) => number,
  at: ({ issue }) => ({ day: beijingDay(issue.at) }),
  building: ({ issue }) => issue.building,
  summary: ({ issue }) => issue.summary,
  source: ({ issue: { source } }, { sources }) => source && sources[source],
  proposers: (progress) => partiesOf(progress).length,
  category: ({ issue: { category } }, { categories }) => category && categories[category],
  size: ({ issue: { size } }, { sizes }) => size && sizes[size],
  triage: ({ issue: { triage } }, { triages }) => triage && triages[triage],
  partners: ({ issue }) => issue.partners,
  unit: ({ issue, unit }) => issue.unit || unit,
  responsible: ({ issue, owners }, { nameOf, join }) =>
    issue.responsible || join([...owners.keys()].map(nameOf)),
  dueOn: ({ issue: { dueOn } }) => (isDay(dueOn) ? { day: dueOn } : undefined),
  measures: ({ issue }) => issue.measures,
  cause: ({ issue }) => issue.cause,
  plan: ({ issue }) => issue.plan,
  handling: ({ issue: { handling } }, { handlings }) => handling && handlings[handling],
  method: ({ method }) => method.name,
  step: ({ steps, current }, { join }) =>
    join(steps.filter(({ step }) => current.includes(step.code)).map(({ step }) => step.name)),
  state: ({ state }, { states }) => states[state],
  answer: (progress, { join }) => join([...new Set(answersOf(progress).map(({ text }) => text))]),
  answeredOn: (progress) => {
    const last = Math.max(...answersOf(progress).map(({ at }) => at));
    return Number.isFinite(last) ? { day: beijingDay(last) } : undefined;
  },
  verdict: (progress, { verdicts, verdictCount, join }) => {
    const given = partiesOf(progress).map(({ verdict }) => verdict);
    if (given.length === 1) return given[0] && verdicts[given[0]];
    const counted = VERDICTS.map(
      (verdict) => [verdicts[verdict], given.filter((one) => one === verdict).length] as const,
    );
    return join(counted.filter(([, count]) => count > 0).map(([name, count]) => verdictCount(name, count)));
  },
  rounds: ({ round }) => round,
  outcome: ({ issue }) => issue.outcome,
  payer: ({ issue }) => issue.payer,
  implementer: ({ issue }) => issue.implementer,
  projectArea: ({ issue: { projectArea } }, { projectAreas }) => projectArea && projectAreas[projectArea],
  companion: ({ issue }) => issue.companion,
  closedOn: ({ closing }) => closing && { day: beijingDay(closing.at) },
};

function answersOf(progress: Progress): readonly Answer[] {
  return partiesOf(progress).flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
}
