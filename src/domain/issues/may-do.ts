import type { Role } from '#domain/access/account.ts';
import { mayAct, mayAdd } from '#domain/access/may.ts';
import type { Guard, NeededField, Step } from '#domain/work-methods/method.ts';
import { stepOf } from '#domain/work-methods/steps.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { ActionKind, IssueAction } from './action.ts';
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
    roleRefusal(action, doer.role, progress) ??
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

function stepMeant(action: IssueAction, { method }: Progress): Step | undefined {
  if (action.kind === 'step-done') return stepOf(method, action.step);
  return action.kind === 'published' ? publicationStep(method, action.what) : undefined;
}

function roleRefusal(action: IssueAction, role: Role, progress: Progress): Refusal | undefined {
  const step = stepMeant(action, progress);
  const may = mayAdd(role, 'issue', action.kind) && (step === undefined || mayAct(role, step.who));
  return may ? undefined : 'not-your-role';
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
  if (step === undefined) return undefined;
  if (missingFields(action, progress).length > 0) return 'fields-missing';
  for (const guard of step.guards ?? []) {
    const refusal = guardRefusal(guard, action, progress);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function guardRefusal(guard: Guard, action: IssueAction, { issue, parties }: Progress): Refusal | undefined {
  switch (guard.kind) {
    case 'session': {
      const { session = '', sessionKind = '' } = action.kind === 'step-done' ? action : {};
      return session !== '' && guard.of.includes(sessionKind) ? undefined : 'session-missing';
    }
    case 'opinions': {
      const hasOpinion = parties.size > 0 || issue.session !== undefined || issue.source !== undefined;
      return hasOpinion ? undefined : 'opinions-missing';
    }
    case 'triage':
      return issue.triage === undefined ? 'triage-missing' : undefined;
  }
}
