import { CARRIED_KIND } from '#domain/carrying/carried.ts';
import { openingAsEntry, OPENED_KIND } from '#domain/records/merge.ts';
import { SET_KIND } from '#domain/records/fields.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import type { Method, Step } from '#domain/work-methods/method.ts';
import { readAct } from './act.ts';
import type { ActionKind } from './action.ts';
import { advance } from './advance.ts';
import { foldIssue } from './issue.ts';
import { leadsRing, membersOf, type Related } from './joining.ts';
import { type Misfit, misfitOf } from './misfit.ts';
import { openPartsOf } from './parts.ts';
import { withOpening } from './opened-parties.ts';
import { type Doing, owedAnswers, presentRound, type Standing, startStanding } from './standing.ts';
import { type StepState, stepStates } from './step-states.ts';
import { seenBy, timelineOf } from './timeline.ts';

/** 办理计划 as it stands: read off the method's version and all entries, never stored. */
export interface Progress extends Standing {
  readonly state: 'open' | 'paused' | 'closed' | 'joined' | 'withdrawn';
  readonly round: number;
  readonly steps: readonly StepProgress[];
  /** 首接的人 (JN-07): whom residents turn to, whoever works on it now. */
  readonly contact: string | undefined;
  /** Codes of the steps whose turn it is and that must be done. */
  readonly current: readonly string[];
  /** Ids of the issues that go on within this one. */
  readonly members: readonly string[];
  /** Every entry, of the members too as far as residents' words are concerned, oldest first; nothing is left out. */
  readonly history: readonly HistoryLine[];
}

export interface StepProgress {
  readonly step: Step;
  readonly state: StepState;
  /** Of all rounds, oldest first. */
  readonly doings: readonly Doing[];
}

/**
 * One entry and what it counts for.
 * `superseded`: it no longer fits after a merge and is kept with the reason. `unknown`: a newer app wrote it.
 */
export interface HistoryLine {
  readonly entry: Entry;
  readonly issue: string;
  readonly round: number;
  readonly counts: 'yes' | 'superseded' | 'unknown';
  readonly misfit: Misfit | undefined;
}

/** What members contribute to the issue that leads them: what residents said and were told. */
const MEMBER_KINDS: readonly string[] = [
  'proposed',
  'answered',
  'verdict',
  'tried',
  'no-verdict',
  OPENED_KIND,
] satisfies readonly (ActionKind | typeof OPENED_KIND)[];

const alone: Related = () => undefined;

/**
 * Reads an issue's progress. Total for any method and any entries, and the same on every device that holds the same
 * records, in whatever order they came together.
 */
export function foldProgress(method: Method, record: FieldRecord, related: Related = alone): Progress {
  return foldWithin(method, record, related, new Set());
}

/** `above`: the issues of which this one is a part, so that a ring of parts ends. */
function foldWithin(
  method: Method,
  record: FieldRecord,
  related: Related,
  above: ReadonlySet<string>,
): Progress {
  const members = membersOf(record, related);
  const inRing = leadsRing(record, related);
  const openParts = openPartsOf(record, related, (part) => {
    if (above.has(part.id)) return true;
    const inner = foldWithin(method, part, related, new Set([...above, record.id]));
    return owedAnswers(inner).length === 0 && inner.openParts.size === 0;
  });
  const sources = sourcesOf(record, members);
  const opening = openingAsEntry(record.opened);
  let standing = withOpening(startStanding(foldIssue(record), method, openParts), opening, record.id);
  const history: HistoryLine[] = [];
  for (const entry of timelineOf([...sources.keys()])) {
    const source = sources.get(entry) ?? record;
    const read = readEntry(standing, entry, source, inRing);
    standing = read.standing;
    history.push({ ...read.line, entry, issue: source.id, round: presentRound(standing) });
  }
  return { ...standing, ...derived(standing), members: members.map(({ id }) => id), history };
}

/** What the issue is read from, and the record that each entry stands in. */
function sourcesOf(record: FieldRecord, members: readonly FieldRecord[]): ReadonlyMap<Entry, FieldRecord> {
  const sources = new Map(record.entries.map((entry) => [entry, record]));
  for (const member of members) {
    for (const entry of [openingAsEntry(member.opened), ...member.entries]) {
      if (MEMBER_KINDS.includes(entry.kind)) sources.set(entry, member);
    }
  }
  return sources;
}

interface Read {
  readonly standing: Standing;
  readonly line: Pick<HistoryLine, 'counts' | 'misfit'>;
}

const counted = { counts: 'yes', misfit: undefined } as const;

function readEntry(standing: Standing, entry: Entry, source: FieldRecord, inRing: boolean): Read {
  if (entry.kind === OPENED_KIND) return { standing: withOpening(standing, entry, source.id), line: counted };
  if (entry.kind === SET_KIND || entry.kind === CARRIED_KIND) return { standing, line: counted };
  const act = readAct(entry, source.id);
  if (act === undefined) return { standing, line: { counts: 'unknown', misfit: undefined } };
  const misfit = inRing && act.action.kind === 'joined' ? ('in-a-ring' as const) : misfitOf(standing, act);
  if (misfit !== undefined) return { standing, line: { counts: 'superseded', misfit } };
  const sees = (id: string): boolean => seenIn(source, entry).has(id);
  return { standing: advance(standing, act, sees), line: counted };
}

function seenIn(source: FieldRecord, entry: Entry): ReadonlySet<string> {
  return seenBy(entry, new Map(source.entries.map((one) => [one.id, one])));
}

function derived(standing: Standing): Pick<Progress, 'state' | 'round' | 'steps' | 'current' | 'contact'> {
  const states = stepStates(standing);
  const steps = standing.method.steps.map((step) => ({
    step,
    state: states.get(step.code) ?? 'waiting',
    doings: standing.doings.filter((doing) => doing.step === step.code),
  }));
  return {
    state: stateOf(standing),
    round: presentRound(standing),
    steps,
    contact: standing.doings.find(({ step }) => step === standing.method.contact)?.by,
    current: steps.filter(({ state }) => state === 'open').map(({ step }) => step.code),
  };
}

function stateOf(standing: Standing): Progress['state'] {
  const { closing, joinedInto: into, pause } = standing;
  if (into !== undefined) return 'joined';
  if (closing !== undefined) return 'closed';
  if (standing.issue.withdrawn && !isWorkedOn(standing)) return 'withdrawn';
  return pause === undefined ? 'open' : 'paused';
}

/** Whether somebody has begun: then taking it back at the session does not take the work away. */
function isWorkedOn({ doings, owners, parties, parts, takenIn }: Standing): boolean {
  const isAnswered = [...parties.values()].some(({ answer }) => answer !== undefined);
  return doings.length + owners.size + parts.length + takenIn.length > 0 || isAnswered;
}
