import type { ActionKind } from '#domain/issues/action.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { owedAnswers, owedVerdicts, type Party } from '#domain/issues/standing.ts';
import type { Deed } from './deed.ts';

/** The one thing to do next: a deed, or going to a proposer who is owed an answer or asked for a verdict. */
export type Next =
  | { readonly what: 'deed'; readonly deed: Deed }
  | { readonly what: 'proposer'; readonly proposal: string; readonly owed: 'answer' | 'verdict' }
  | { readonly what: 'wait' };

/**
 * What comes next for this person out of what they may do. `isHere`: whether this device holds a proposal, which only
 * phones of its doors do. `repliesOnly`: the person is there for what was given to them, and for nothing else.
 */
export function nextFor(
  progress: Progress,
  deeds: readonly Deed[],
  isHere: (proposal: string) => boolean,
  repliesOnly = false,
): Next {
  const find = (...kinds: readonly ActionKind[]): Deed | undefined =>
    kinds.map((kind) => deeds.find(({ action }) => action.kind === kind)).find((deed) => deed !== undefined);
  const first =
    find('resumed') ??
    (progress.owners.size === 0 && progress.state === 'open' ? find('assigned', 'claimed') : undefined) ??
    progress.current.map((code) => deeds.find(({ key }) => key === `step:${code}`)).find((deed) => deed);
  if (first !== undefined) return { what: 'deed', deed: first };
  if (progress.state !== 'open') return { what: 'wait' };
  const told = toldNext(progress, isHere);
  if (told !== undefined) return told;
  const last =
    (isOwed(owedAnswers(progress)) ? find('answered') : undefined) ??
    (isOwed(owedVerdicts(progress)) ? find('no-verdict') : undefined) ??
    find('closed') ??
    (repliesOnly ? find('progress') : undefined);
  return last === undefined ? { what: 'wait' } : { what: 'deed', deed: last };
}

function isOwed(parties: readonly Party[]): boolean {
  return parties.some(({ proposal }) => proposal === '');
}

/** Somebody behind a door of this phone, once the work before the answer is done. */
function toldNext(progress: Progress, isHere: (proposal: string) => boolean): Next | undefined {
  const isWorkLeft = progress.steps.some(
    ({ step, state }) => state === 'open' && step.finishedBy !== 'answers' && step.finishedBy !== 'verdicts',
  );
  if (isWorkLeft) return undefined;
  const unanswered = owedAnswers(progress).find(({ proposal }) => isHere(proposal));
  if (unanswered !== undefined) {
    return { what: 'proposer', proposal: unanswered.proposal, owed: 'answer' };
  }
  const unjudged = owedVerdicts(progress).find(({ proposal }) => isHere(proposal));
  return unjudged && { what: 'proposer', proposal: unjudged.proposal, owed: 'verdict' };
}
