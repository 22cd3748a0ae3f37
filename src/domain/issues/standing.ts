import type { Clock, Deliberation, Method } from '#domain/work-methods/method.ts';
import type { Votes } from './action.ts';
import type { NoVerdictReason, Verdict, Way } from './codes.ts';
import type { Issue } from './issue.ts';

/** Somebody who proposed, and what is owed to them. An issue that nobody proposed owes the public one answer. */
export interface Party {
  /** Id of the proposal; empty for the public (SJ-05: whoever spoke unnamed). */
  readonly proposal: string;
  /** The issue on which it was proposed; another one after joining. */
  readonly issue: string;
  /** The answer that stands; an unsatisfied verdict makes a new one owed. */
  readonly answer: Answer | undefined;
  readonly verdict: Verdict | undefined;
  /** Why no verdict could be had. */
  readonly excused: NoVerdictReason | undefined;
  readonly tries: number;
}

export interface Written {
  /** Id of the entry. */
  readonly id: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Answer extends Written {
  readonly way: Way;
  /** Whether the proposal was adopted (LY-33); why not is in the text. */
  readonly adopted: boolean;
  readonly text: string;
}

export interface VerdictGiven extends Written {
  readonly proposal: string;
  readonly verdict: Verdict;
  readonly cause: string;
  readonly way: Way;
  readonly round: number;
  /** Whose work was judged. */
  readonly owners: readonly string[];
}

/** 轮次: the first one, and one for every time that residents were not satisfied with finished work (LY-35). */
export interface Round {
  readonly number: number;
  readonly at: number;
  /** The verdicts that opened it. */
  readonly causes: readonly VerdictGiven[];
}

/** A step done in a round. */
export interface Doing extends Written {
  readonly step: string;
  readonly round: number;
  readonly note: string;
  readonly session: string;
}

/** 三议 (ZZ-02): one body's session on the issue. */
export interface Deliberated extends Written, Votes {
  readonly of: Deliberation;
  readonly session: string;
  readonly sessionKind: string;
  readonly on: string;
  readonly agreed: boolean;
  readonly note: string;
  readonly round: number;
}

/** Some of a step's checklist, as somebody found it (JN-06, ZZ-24). */
export interface Checked extends Written {
  readonly step: string;
  readonly list: string;
  readonly right: readonly string[];
  readonly wanting: readonly string[];
  readonly round: number;
}

export interface ClockRun {
  readonly clock: Clock;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
}

export interface Pause extends Written {
  readonly reason: string;
  readonly until: string;
}

export interface Closing extends Written {
  readonly note: string;
  readonly thanks: string;
}

/** How an issue stands after some of its entries. */
export interface Standing {
  readonly issue: Issue;
  readonly method: Method;
  readonly rounds: readonly Round[];
  readonly doings: readonly Doing[];
  readonly deliberations: readonly Deliberated[];
  readonly checks: readonly Checked[];
  /** What counts as done in the present round, by step. */
  readonly done: ReadonlyMap<string, Doing>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly verdicts: readonly VerdictGiven[];
  /** Accounts that own it, each with the entry that made them owners. */
  readonly owners: ReadonlyMap<string, string>;
  readonly unit: string;
  /** Index on the method's ladder. */
  readonly level: number;
  readonly clocks: readonly ClockRun[];
  readonly parts: readonly string[];
  /** Issues that were taken in here, if they say the same. */
  readonly takenIn: readonly string[];
  readonly joinedInto: string | undefined;
  readonly adopted: boolean;
  readonly pause: Pause | undefined;
  readonly closing: Closing | undefined;
  /** Parts that are not answered yet, or that this device does not hold. */
  readonly openParts: ReadonlySet<string>;
}

export function startStanding(issue: Issue, method: Method, openParts: ReadonlySet<string>): Standing {
  return {
    issue,
    method,
    rounds: [{ number: 1, at: issue.at, causes: [] }],
    doings: [],
    deliberations: [],
    checks: [],
    done: new Map(),
    parties: new Map(),
    verdicts: [],
    owners: new Map(),
    unit: '',
    level: 0,
    clocks: [],
    parts: [],
    takenIn: [],
    joinedInto: undefined,
    adopted: false,
    pause: undefined,
    closing: undefined,
    openParts,
  };
}

export function presentRound(standing: Standing): number {
  return standing.rounds.length;
}

/** A proposer before anything was done for them. */
export function newParty(proposal: string, issue: string): Party {
  return { proposal, issue, answer: undefined, verdict: undefined, excused: undefined, tries: 0 };
}

/** To whom an answer is owed in the end: all proposers, or the public where there is none. */
export function partiesOf(standing: Standing): readonly Party[] {
  const proposers = [...standing.parties.values()].filter(({ proposal }) => proposal !== '');
  if (proposers.length > 0) return proposers;
  return [standing.parties.get('') ?? newParty('', standing.issue.id)];
}

/** Those who have not been told (QF-11): 呼 without its 应 (SJ-12). */
export function owedAnswers(standing: Standing): readonly Party[] {
  return partiesOf(standing).filter(({ answer }) => answer === undefined);
}

/**
 * Those who have not judged, or not in favour, and for whom no reason is stated: whether a matter is mended the
 * residents say themselves (ZZ-26). A part of an issue is judged with the whole.
 */
export function owedVerdicts(standing: Standing): readonly Party[] {
  if (standing.issue.parent !== undefined) return [];
  return partiesOf(standing).filter(
    ({ verdict, excused }) => excused === undefined && (verdict === undefined || verdict === 'unsatisfied'),
  );
}
