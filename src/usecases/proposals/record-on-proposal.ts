import { type IssueAction, actionDraft } from '#domain/issues/action.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { draftEntry } from '#domain/records/drafting.ts';
import { compareEntries, type FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { refuse, type Result } from '#lib/result.ts';
import { actionWords } from '#domain/issues/action-words.ts';
import { appendedChange } from '#usecases/issues/appended.ts';
import { doerIn, type IssueNeeds, type IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { namesProposer } from '#usecases/issues/keep-unnamed.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import { stampNow } from '#usecases/records/author.ts';

/** What happened with a proposer, in two versions: for the ledger without names, and for the door with own words. */
export interface ProposerDeed {
  /** `proposal` is filled in. */
  readonly action: Extract<IssueAction, { kind: 'answered' | 'verdict' | 'tried' | 'no-verdict' }>;
  /** What only the door's database holds beside the action's own members. */
  readonly atDoor: JsonObject;
}

/**
 * Writes deeds down on the proposal and on its issue, in one save. Both entries of a deed have the same id, so that
 * they find each other although they lie in two databases and either may arrive first.
 */
export async function recordOnProposal(
  needs: IssueNeeds,
  proposalId: string,
  deeds: readonly ProposerDeed[],
): Promise<Result<undefined, IssueRefusal>> {
  const proposal = await needs.records.read(proposalId);
  const issue = proposal && (await needs.records.read(foldProposal(proposal).issue));
  if (proposal === undefined || issue === undefined) return refuse('unknown-record');
  let [atDoor, inLedger] = [proposal, issue];
  for (const deed of deeds) {
    const action = { ...deed.action, proposal: proposalId };
    const progress = await progressOf(needs, inLedger);
    if (!progress.ok) return progress;
    const may = mayDo(action, doerIn(needs, issue.scope), progress.value);
    if (!may.ok) return may;
    if (await namesProposer(needs, [proposalId], actionWords(action))) return refuse('names-someone');
    const id = needs.ids.next();
    const draft = actionDraft(action);
    inLedger = withEntry(needs, inLedger, id, draft.kind, draft.data);
    atDoor = withEntry(needs, atDoor, id, draft.kind, { ...draft.data, ...deed.atDoor });
  }
  return needs.records.save([appendedChange(proposal, atDoor), appendedChange(issue, inLedger)]);
}

function withEntry(
  { author, clock }: IssueNeeds,
  record: FieldRecord,
  id: string,
  kind: string,
  data: JsonObject,
): FieldRecord {
  const entry = draftEntry(record, id, stampNow(author, clock), { kind, data });
  return { ...record, entries: [...record.entries, entry].sort(compareEntries) };
}
