import { actionDraft } from '#domain/issues/action.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { Place } from '#domain/roster/place.ts';
import type { JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { doerIn, type IssueNeeds, type IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';

/** Somebody else's words on a matter that stands in the ledger already. */
export interface FurtherProposal {
  readonly place: Place;
  /** 称呼; empty when unnamed. */
  readonly who: string;
  readonly words: string;
  /** The visit or session at which it was said: `{visit: id}`. */
  readonly at: JsonObject;
}

/** Adds a proposer to an issue, who is then owed an answer like the first; the answer is the proposal's id. */
export type AddProposal = (
  issueId: string,
  proposal: FurtherProposal,
) => Promise<Result<string, IssueRefusal>>;

export function createAddProposal(needs: IssueNeeds): AddProposal {
  return async (issueId, { place, who, words, at }) => {
    const issue = await needs.records.read(issueId);
    if (issue === undefined) return refuse('unknown-record');
    const progress = await progressOf(needs, issue);
    if (!progress.ok) return progress;
    const id = `proposal:${needs.ids.next()}`;
    const action = { kind: 'proposed', proposal: id } as const;
    const may = mayDo(action, doerIn(needs, issue.scope), progress.value);
    if (!may.ok) return may;
    const said = { place: place.id, ...at, who, words, issue: issueId };
    const opened = openRecord(id, place.scope, stampNow(needs.author, needs.clock), said);
    const saved = await needs.records.save([
      { open: opened },
      appendChange(issue, [actionDraft(action)], needs),
    ]);
    return saved.ok ? ok(id) : saved;
  };
}
