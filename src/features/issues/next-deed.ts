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
  const isWorkDone = !isWorkLeft(progress);
  const told = isWorkDone ? toldNext(progress, isHere) : undefined;
  if (told !== undefined) return told;
  const last =
    (isWorkDone && isOwed(owedAnswers(progress)) ? find('answered') : undefined) ??
    (isWorkDone && isOwed(owedVerdicts(progress)) ? find('no-verdict') : undefined) ??
    find('closed') ??
    (repliesOnly ? find('progress') : undefined);
  return last === undefined ? { what: 'wait' } : { what: 'deed', deed: last };
}

function isOwed(parties: readonly Party[]): boolean {
  return parties.some(({ proposal }) => proposal === '');
}

/** Nobody is told how it went before it is done, as the next thing; among what may be done it stays. */
function isWorkLeft({ steps }: Progress): boolean {
  return steps.some(
    ({ step, state }) => state === 'open' && step.finishedBy !== 'answers' && step.finishedBy !== 'verdicts',
  );
}

/** Somebody behind a door of this phone. */
function toldNext(progress: Progress, isHere: (proposal: string) => boolean): Next | undefined {
  const unanswered = owedAnswers(progress).find(({ proposal }) => isHere(proposal));
  if (unanswered !== undefined) {
    return { what: 'proposer', proposal: unanswered.proposal, owed: 'answer' };
  }
  const unjudged = owedVerdicts(progress).find(({ proposal }) => isHere(proposal));
  return unjudged && { what: 'proposer', proposal: unjudged.proposal, owed: 'verdict' };
}
