import type { Role } from '#domain/access/account.ts';
import { mayAct, mayAdd, worksOnGiven } from '#domain/access/may.ts';
import type { Deliberation, Guard, Method, NeededField, Step } from '#domain/work-methods/method.ts';
import { stepOf, stepsFrom } from '#domain/work-methods/steps.ts';
import type { Entry } from '#domain/records/record.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { type ActionKind, addUp, type IssueAction } from './action.ts';
import { wasGivenTo } from './given-to.ts';
import { isListDone } from './checklist.ts';
import { type Misfit, misfitOf, publicationStep } from './misfit.ts';
import type { Progress } from './progress.ts';
import { type Party, partiesOf } from './standing.ts';

/** Why somebody may not do something with an issue now. Screens say it in a sentence. */
export type Refusal =
  | Misfit
  | 'not-your-role'
  | 'paused'
  | 'fields-missing'
  | 'session-missing'
  | 'opinions-missing'
  | 'triage-missing'
  | 'deliberation-missing'
  | 'figures-wrong'
  | 'list-missing'
  | 'list-open'
  | 'reason-missing'
  | 'words-missing'
  | 'cause-missing'
  | 'unknown-proposal'
  | 'not-answered-yet';

/** Who wants to do it. */
export interface Doer {
  readonly account: string;
  readonly role: Role;
}

/** Whether this person may do this now. What is written offline and no longer fits later is kept all the same. */
export function mayDo(action: IssueAction, doer: Doer, progress: Progress): Result<undefined, Refusal> {
  const refusal =
    roleRefusal(action, doer, progress) ??
    wordsRefusal(action) ??
    partyRefusal(action, progress) ??
    misfitOf(progress, { action, by: doer.account }) ??
    momentRefusal(action, progress) ??
    stepRefusal(action, progress);
  return refusal === undefined ? ok(undefined) : refuse(refusal);
}

/** Fields that the step of an action asks for and the issue does not hold yet (LY-18). */
export function missingFields(action: IssueAction, progress: Progress): readonly NeededField[] {
  const needs = stepMeant(action, progress)?.needs ?? [];
  return needs.filter((field) => (progress.issue[field] ?? '') === '');
}

/** The step that asks for one of the 三议, and what it asks. */
export function deliberationStep(
  { steps }: Method,
  of: Deliberation,
): { readonly step: Step; readonly guard: DeliberationGuard } | undefined {
  for (const step of steps) {
    for (const guard of step.guards ?? []) {
      if (guard.kind === 'deliberation' && guard.of === of) return { step, guard };
    }
  }
  return undefined;
}

type DeliberationGuard = Extract<Guard, { kind: 'deliberation' }>;

function stepMeant(action: IssueAction, { method }: Progress): Step | undefined {
  if (action.kind === 'step-done' || action.kind === 'checked') return stepOf(method, action.step);
  if (action.kind === 'deliberated') return deliberationStep(method, action.of)?.step;
  return action.kind === 'published' ? publicationStep(method, action.what) : undefined;
}

function roleRefusal(action: IssueAction, { account, role }: Doer, progress: Progress): Refusal | undefined {
  if (worksOnGiven(role) && !wasGivenTo(ownEntries(progress), account)) return 'not-your-role';
  const step = stepMeant(action, progress);
  const may = mayAdd(role, 'issue', action.kind) && (step === undefined || mayAct(role, step.who));
  return may ? undefined : 'not-your-role';
}

function ownEntries({ history, issue }: Progress): readonly Entry[] {
  return history.filter((line) => line.issue === issue.id).map(({ entry }) => entry);
}

/** Actions that mean nothing without their reason. */
const NEED_REASON = ['escalated', 'returned', 'paused', 'reopened', 'unjoined'] as const;

function wordsRefusal(action: IssueAction): Refusal | undefined {
  if (isOneOf(action, NEED_REASON)) return isBlank(action.reason) ? 'reason-missing' : undefined;
  if (action.kind === 'answered' && isBlank(action.text)) return 'words-missing';
  if (action.kind === 'progress' && isBlank(action.note)) return 'words-missing';
  const isUnexplained =
    action.kind === 'verdict' && action.verdict === 'unsatisfied' && isBlank(action.cause);
  return isUnexplained ? 'cause-missing' : undefined;
}

function isOneOf<Kind extends ActionKind>(
  action: IssueAction,
  kinds: readonly Kind[],
): action is Extract<IssueAction, { kind: Kind }> {
  return kinds.some((kind) => kind === action.kind);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function partyRefusal(action: IssueAction, progress: Progress): Refusal | undefined {
  if (!isOneOf(action, ['answered', 'tried', 'verdict', 'no-verdict'])) return undefined;
  const party = partyMeant(action.proposal, progress);
  if (party === undefined) return 'unknown-proposal';
  const isJudged = action.kind === 'verdict' || action.kind === 'no-verdict';
  return isJudged && party.answer === undefined ? 'not-answered-yet' : undefined;
}

function partyMeant(proposal: string, progress: Progress): Party | undefined {
  return partiesOf(progress).find((party) => party.proposal === proposal);
}

/** A pause is ended before work goes on, and a closed issue takes nothing in: it would be opened again unseen. */
function momentRefusal({ kind }: IssueAction, { pause, closing }: Progress): Refusal | undefined {
  if (pause !== undefined && (kind === 'step-done' || kind === 'published')) return 'paused';
  return kind === 'took-in' && closing !== undefined ? 'closed' : undefined;
}

function stepRefusal(action: IssueAction, progress: Progress): Refusal | undefined {
  const step = stepMeant(action, progress);
  if (action.kind === 'deliberated') return deliberationRefusal(action, progress);
  if (step === undefined) return undefined;
  if (action.kind === 'checked') return isNothing(action) ? 'list-missing' : undefined;
  if (missingFields(action, progress).length > 0) return 'fields-missing';
  for (const guard of step.guards ?? []) {
    const refusal = guardRefusal(guard, step, action, progress);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function isNothing({ right, wanting }: Extract<IssueAction, { kind: 'checked' }>): boolean {
  return right.length + wanting.length === 0;
}

type Deliberating = Extract<IssueAction, { kind: 'deliberated' }>;

function deliberationRefusal(action: Deliberating, { method }: Progress): Refusal | undefined {
  const kinds = deliberationStep(method, action.of)?.guard.in;
  const isHeld = action.session !== '' && (kinds === undefined || kinds.includes(action.sessionKind ?? ''));
  if (!isHeld) return 'session-missing';
  return addUp(action) ? undefined : 'figures-wrong';
}

/** The deliberation that a step still waits for. */
export function deliberationOwed(step: Step, progress: Progress): DeliberationGuard | undefined {
  return (step.guards ?? []).find(
    (guard): guard is DeliberationGuard => guard.kind === 'deliberation' && !isDeliberated(guard, progress),
  );
}

/** Whether one of the 三议 was agreed; in a new round again, where its step is done again. */
function isDeliberated({ of, unless }: DeliberationGuard, progress: Progress): boolean {
  const { issue, method, deliberations } = progress;
  const value = unless && issue[unless.field];
  if (value !== undefined && unless?.is.includes(value) === true) return true;
  const code = deliberationStep(method, of)?.step.code ?? '';
  const isAgain = stepsFrom(method, method.backTo).has(code);
  return deliberations.some(
    (held) => held.of === of && held.agreed && (!isAgain || held.round === progress.round),
  );
}

function guardRefusal(
  guard: Guard,
  step: Step,
  action: IssueAction,
  progress: Progress,
): Refusal | undefined {
  const { issue, parties } = progress;
  switch (guard.kind) {
    case 'session': {
      const { session = '', sessionKind = '' } = action.kind === 'step-done' ? action : {};
      return session !== '' && guard.of.includes(sessionKind) ? undefined : 'session-missing';
    }
    case 'opinions': {
      const hasOpinion = parties.size > 0 || issue.session !== undefined || issue.source !== undefined;
      return hasOpinion ? undefined : 'opinions-missing';
    }
    case 'deliberation':
      return isDeliberated(guard, progress) ? undefined : 'deliberation-missing';
    case 'checklist':
      return isListDone(progress, step) ? undefined : 'list-open';
    case 'triage':
      return issue.triage === undefined ? 'triage-missing' : undefined;
  }
}
