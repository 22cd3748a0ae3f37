import type { Progress } from '#domain/issues/progress.ts';
import type { Deed } from './deed.ts';
import { issuesText as text } from './issues-text.ts';

/** What the button of a deed says. */
export function deedLabel({ action, about }: Deed, { owners }: Progress): string {
  if (action.kind === 'step-done') return text.stepDeed(about);
  if (action.kind === 'deliberated') return text.deliberation.deed(about);
  if (action.kind === 'checked') return text.checklist.deed(about);
  if (action.kind === 'published') {
    return about === '' ? text.published[action.what] : text.aboutDeed(text.published[action.what], about);
  }
  if (action.kind === 'assigned' && owners.size > 0) return text.reassign;
  return about === '' ? text.deeds[action.kind] : text.aboutDeed(text.deeds[action.kind], about);
}
