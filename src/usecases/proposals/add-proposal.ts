import { actionDraft } from '#domain/issues/action.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { doerIn, type IssueNeeds, type IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { openProposal, type Said } from '#usecases/issues/raise-issue.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import { appendChange } from '#usecases/records/add-entries.ts';

/** Adds a proposer to an issue, who is then owed an answer like the first; the answer is the proposal's id. */
export type AddProposal = (issueId: string, proposal: Said) => Promise<Result<string, IssueRefusal>>;

export function createAddProposal(needs: IssueNeeds): AddProposal {
  return async (issueId, said) => {
    const issue = await needs.records.read(issueId);
    if (issue === undefined) return refuse('unknown-record');
    const progress = await progressOf(needs, issue);
    if (!progress.ok) return progress;
    const opened = openProposal(needs, issueId, said);
    const action = { kind: 'proposed', proposal: opened.id } as const;
    const may = mayDo(action, doerIn(needs, issue.scope), progress.value);
    if (!may.ok) return may;
    const saved = await needs.records.save([
      { open: opened },
      appendChange(issue, [actionDraft(action)], needs),
    ]);
    return saved.ok ? ok(opened.id) : saved;
  };
}
