import type { Method, Step } from '#domain/work-methods/method.ts';
import { stepOf } from '#domain/work-methods/steps.ts';
import type { Act } from './act.ts';
import type { ActionKind, IssueAction } from './action.ts';
import { checklistOf } from './checklist.ts';
import { owedAnswers, owedVerdicts, type Standing } from './standing.ts';
import { areStepsDone, type StepState, stepStates } from './step-states.ts';

/** Why an action does not fit an issue as it stands. An entry that does not fit is kept and marked with it. */
export type Misfit =
  | 'closed'
  | 'not-closed'
  | 'joined-elsewhere'
  | 'not-joined'
  | 'into-itself'
  | 'in-a-ring'
  | 'taken-in-already'
  | 'method-kept'
  | 'proposed-already'
  | 'unknown-step'
  | 'unknown-list'
  | 'not-reported'
  | 'not-its-turn'
  | 'done-already'
  | 'nobody-named'
  | 'owner-already'
  | 'not-owner'
  | 'unknown-level'
  | 'not-higher'
  | 'not-lower'
  | 'unknown-clock'
  | 'clock-running'
  | 'no-parts'
  | 'paused-already'
  | 'not-paused'
  | 'judged-already'
  | 'too-few-tries'
  | 'steps-open'
  | 'answers-owed'
  | 'verdicts-owed'
  | 'parts-open';

/** What residents say and are told is never turned away, whatever became of the issue meanwhile. */
const ALWAYS: readonly ActionKind[] = ['proposed', 'answered', 'verdict', 'tried', 'no-verdict', 'progress'];
const WHEN_CLOSED: readonly ActionKind[] = [...ALWAYS, 'closed', 'reopened', 'let-go', 'took-in'];
const WHEN_JOINED: readonly ActionKind[] = [...ALWAYS, 'joined', 'unjoined', 'let-go'];

/** Undefined when the action fits. Screens ask before it is written, the fold asks when it reads it. */
export function misfitOf(standing: Standing, { action, by }: Pick<Act, 'action' | 'by'>): Misfit | undefined {
  if (standing.closing !== undefined && !WHEN_CLOSED.includes(action.kind)) return 'closed';
  if (standing.joinedInto !== undefined && !WHEN_JOINED.includes(action.kind)) return 'joined-elsewhere';
  return actionMisfit(standing, action, by);
}

function actionMisfit(standing: Standing, action: IssueAction, by: string): Misfit | undefined {
  switch (action.kind) {
    case 'adopted':
      return when(standing.adopted, 'method-kept');
    case 'proposed':
      return when(standing.parties.has(action.proposal), 'proposed-already');
    case 'step-done':
      return stepMisfit(standing, action.step);
    case 'checked':
      return checkMisfit(standing, action);
    case 'published':
      return publicationMisfit(standing, action.what);
    case 'assigned':
      return when(action.to === '', 'nobody-named');
    case 'claimed':
      return when(standing.owners.has(by), 'owner-already');
    case 'handed-over':
      return when(!standing.owners.has(by), 'not-owner');
    case 'escalated':
    case 'returned':
      return levelMisfit(standing, action);
    case 'submitted':
      return submissionMisfit(standing, action.clock);
    case 'split':
      return when(action.parts.length === 0, 'no-parts');
    case 'joined':
    case 'unjoined':
    case 'took-in':
    case 'let-go':
      return joiningMisfit(standing, action);
    case 'paused':
      return when(standing.pause !== undefined, 'paused-already');
    case 'resumed':
      return when(standing.pause === undefined, 'not-paused');
    case 'no-verdict':
      return excuseMisfit(standing, action);
    case 'closed':
      return closingMisfit(standing);
    case 'reopened':
      return when(standing.closing === undefined, 'not-closed');
    case 'progress':
    case 'deliberated':
    case 'answered':
    case 'verdict':
    case 'tried':
      return undefined;
  }
}

function when(isSo: boolean, misfit: Misfit): Misfit | undefined {
  return isSo ? misfit : undefined;
}

function stepMisfit(standing: Standing, code: string): Misfit | undefined {
  const step = stepOf(standing.method, code);
  if (step === undefined) return 'unknown-step';
  if (step.finishedBy !== 'report') return 'not-reported';
  return turnMisfit(stepStates(standing).get(code));
}

type Check = Extract<IssueAction, { kind: 'checked' }>;

function checkMisfit(standing: Standing, { step: code, list }: Check): Misfit | undefined {
  const step = stepOf(standing.method, code);
  if (step === undefined) return 'unknown-step';
  const isKnown = checklistOf(step)?.lists.some(({ name }) => name === list) === true;
  return isKnown ? turnMisfit(stepStates(standing).get(code)) : 'unknown-list';
}

/** A step that was left out may still be done late. */
function turnMisfit(state: StepState | undefined): Misfit | undefined {
  if (state === 'done') return 'done-already';
  return when(state === 'waiting' || state === undefined, 'not-its-turn');
}

function publicationMisfit(standing: Standing, what: 'decision' | 'result'): Misfit | undefined {
  const step = publicationStep(standing.method, what);
  return step && turnMisfit(stepStates(standing).get(step.code));
}

/** The step that a publication finishes, if the method has one (ZZ-03, SY-03). */
export function publicationStep(method: Method, what: 'decision' | 'result'): Step | undefined {
  return method.steps.find(({ finishedBy }) => finishedBy === `${what}-published`);
}

type Climb = Extract<IssueAction, { kind: 'escalated' | 'returned' }>;

function levelMisfit({ method, level }: Standing, { kind, to }: Climb): Misfit | undefined {
  const wanted = method.ladder.findIndex(({ code }) => code === to);
  if (wanted < 0) return 'unknown-level';
  if (kind === 'escalated') return when(wanted <= level, 'not-higher');
  return when(wanted >= level, 'not-lower');
}

function submissionMisfit({ method, clocks }: Standing, code: string): Misfit | undefined {
  const known = method.clocks.some((clock) => clock.code === code && clock.startedBy === 'submission');
  if (!known) return 'unknown-clock';
  const running = clocks.some(({ clock, endedAt }) => clock.code === code && endedAt === undefined);
  return when(running, 'clock-running');
}

type Joining = Extract<IssueAction, { kind: 'joined' | 'unjoined' | 'took-in' | 'let-go' }>;

function joiningMisfit({ issue, joinedInto, takenIn }: Standing, action: Joining): Misfit | undefined {
  switch (action.kind) {
    case 'joined':
      if (action.into === issue.id || action.into === '') return 'into-itself';
      return when(joinedInto !== undefined, 'joined-elsewhere');
    case 'unjoined':
      return when(joinedInto !== action.from, 'not-joined');
    case 'took-in':
      if (action.issue === issue.id || action.issue === '') return 'into-itself';
      return when(takenIn.includes(action.issue), 'taken-in-already');
    case 'let-go':
      return when(!takenIn.includes(action.issue), 'not-joined');
  }
}

type Excuse = Extract<IssueAction, { kind: 'no-verdict' }>;

function excuseMisfit({ parties, method }: Standing, { proposal, reason }: Excuse): Misfit | undefined {
  const party = parties.get(proposal);
  const inFavour = party?.verdict !== undefined && party.verdict !== 'unsatisfied';
  if (inFavour) return 'judged-already';
  return when(reason === 'unreachable' && (party?.tries ?? 0) < method.triesForVerdict, 'too-few-tries');
}

function closingMisfit(standing: Standing): Misfit | undefined {
  return standing.closing === undefined ? openDuty(standing) : 'closed';
}

/**
 * What still keeps an issue from being closed. Nothing is closed by a date, by passing it up or by a wish: only when
 * all is done, told and judged (QF-10, QF-11, LY-34).
 */
export function openDuty(standing: Standing): Misfit | undefined {
  if (standing.parts.some((part) => standing.openParts.has(part))) return 'parts-open';
  if (owedAnswers(standing).length > 0) return 'answers-owed';
  if (owedVerdicts(standing).length > 0) return 'verdicts-owed';
  return when(!areStepsDone(standing), 'steps-open');
}
