import { createWatchIssue, type IssueSeen } from '#usecases/issues/watch-issue.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** An issue with what stands around it, as a screen that is opened now shows it first. */
export async function seenIssue(
  { needs }: { readonly needs: ReadingNeeds },
  issueId: string,
): Promise<IssueSeen> {
  return new Promise((resolve, reject) => {
    const stop = createWatchIssue(needs)(issueId)((seen) => {
      stop();
      if (seen.ok) resolve(seen.value);
      else reject(new Error(seen.reason));
    });
  });
}
