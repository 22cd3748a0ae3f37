import { useMemo } from 'react';
import type { Result } from '#lib/result.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { IssueSeen } from '#usecases/issues/watch-issue.ts';
import type { IssuesUses } from './issues-uses.ts';

/** An issue as it stands now, whoever wrote to it last; `undefined` until the first answer. */
export function useIssue(
  { watchIssue }: IssuesUses,
  issueId: string,
): Result<IssueSeen, 'unknown-record' | 'unknown-method'> | undefined {
  return useWatched(useMemo(() => watchIssue(issueId), [watchIssue, issueId]));
}
