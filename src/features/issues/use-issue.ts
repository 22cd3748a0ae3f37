import { useCallback, useState } from 'react';
import type { Progress } from '#domain/issues/progress.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import { partiesOf } from '#domain/issues/standing.ts';
import { type Asked, useAsked } from '#ui/use-asked.ts';
import type { Result } from '#lib/result.ts';
import type { IssuesUses } from './issues-uses.ts';

export interface IssueAsked {
  readonly progress: Progress;
  /** Of the issue's proposals those that this device holds. */
  readonly proposals: readonly Proposal[];
}

type Answer = Result<IssueAsked, 'unknown-record' | 'unknown-method'>;

/** An issue as it stands, and a way to ask anew after something was written; the old answer shows until then. */
export function useIssue(
  { readProgress, issues }: IssuesUses,
  issueId: string,
): { readonly asked: Asked<Answer>; readonly askAnew: () => Promise<void> } {
  const [fresh, setFresh] = useState<Answer>();
  const ask = useCallback(async (): Promise<Answer> => {
    const progress = await readProgress(issueId);
    if (!progress.ok) return progress;
    const ids = partiesOf(progress.value).map(({ proposal }) => proposal);
    const proposals = await issues.proposalsOf({ ...progress.value.issue, proposals: ids });
    return { ok: true, value: { progress: progress.value, proposals } };
  }, [readProgress, issues, issueId]);
  const asked = useAsked(ask);
  return {
    asked: fresh === undefined ? asked : { state: 'answered', answer: fresh },
    askAnew: async () => setFresh(await ask()),
  };
}
