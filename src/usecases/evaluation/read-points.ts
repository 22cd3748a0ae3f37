import { branchPoints, memberPoints, type Points, USUAL_POINTS } from '#domain/evaluation/points.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { createReadCommunity } from '#usecases/access/read-community.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** 先锋指数 of whoever asks, 堡垒指数 of the branch. Of nobody else: there is no way to ask for another's. */
export interface OwnPoints {
  readonly mine: Points;
  readonly branch: Points;
  /** What the issues of `mine` are about, by id. */
  readonly summaries: ReadonlyMap<string, string>;
}

/** Undefined while the community has not switched points on (LY-37, LY-38). */
export type ReadPoints = (communityScope: string) => Promise<OwnPoints | undefined>;

export function createReadPoints(needs: WritingNeeds): ReadPoints {
  const communityOf = createReadCommunity(needs);
  return async (scope) => {
    const rule = { ...USUAL_POINTS, isOn: (await communityOf(scope))?.hasPoints === true };
    if (!rule.isOn) return undefined;
    const [issues, sessions] = await Promise.all([
      needs.records.query({ type: 'issue' }),
      needs.records.query({ type: 'session' }),
    ]);
    const judged = await Promise.all(
      issues
        .filter((issue) => issue.scope === scope)
        .map(async (issue) => {
          const progress = await progressOf(needs, issue);
          if (!progress.ok) return [];
          const { issue: matter, verdicts } = progress.value;
          return [{ id: issue.id, summary: matter.summary, verdicts }];
        }),
    );
    const held = sessions
      .filter((session) => session.scope === scope)
      .map(foldSession)
      .filter(({ state }) => state === 'closed')
      .map(({ id, startsAt }) => ({ id, at: startsAt }));
    const mine = memberPoints(rule, needs.author.account, judged.flat());
    const branch = branchPoints(rule, held);
    const summaries = new Map(judged.flat().map(({ id, summary }) => [id, summary]));
    return mine && branch && { mine, branch, summaries };
  };
}
