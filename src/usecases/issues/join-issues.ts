import { actionDraft, type IssueAction } from '#domain/issues/action.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { doerIn, type IssueNeeds, type IssueRefusal } from './issue-needs.ts';
import { progressOf } from './read-progress.ts';

/** Lets an issue go on within another one that says the same; every proposer of both is still owed an answer. */
export type JoinIssues = (issueId: string, into: string) => Promise<Result<undefined, IssueRefusal>>;

/** Undoes it: each goes on by itself with what its own proposers were told and said. */
export type PartIssues = (
  issueId: string,
  from: string,
  reason: string,
) => Promise<Result<undefined, IssueRefusal>>;

export function createJoinIssues(needs: IssueNeeds): JoinIssues {
  return (issueId, into) =>
    onBoth(needs, [
      [issueId, { kind: 'joined', into }],
      [into, { kind: 'took-in', issue: issueId }],
    ]);
}

export function createPartIssues(needs: IssueNeeds): PartIssues {
  return (issueId, from, reason) =>
    onBoth(needs, [
      [issueId, { kind: 'unjoined', from, reason }],
      [from, { kind: 'let-go', issue: issueId }],
    ]);
}

/** Both entries in one save, or neither. */
async function onBoth(
  needs: IssueNeeds,
  pairs: readonly (readonly [issueId: string, action: IssueAction])[],
): Promise<Result<undefined, IssueRefusal>> {
  const changes: Change[] = [];
  for (const [issueId, action] of pairs) {
    const record = await needs.records.read(issueId);
    if (record === undefined) return refuse('unknown-record');
    const progress = await progressOf(needs, record);
    if (!progress.ok) return progress;
    const may = mayDo(action, doerIn(needs, record.scope), progress.value);
    if (!may.ok) return may;
    changes.push(appendChange(record, [actionDraft(action)], needs));
  }
  return needs.records.save(changes);
}
