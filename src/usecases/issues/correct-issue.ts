import { foldIssue } from '#domain/issues/issue.ts';
import { changedFields } from '#domain/records/changes.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import type { IssueNeeds, IssueRefusal } from './issue-needs.ts';
import { namesProposer } from './keep-unnamed.ts';
import type { FieldChanges } from './record-action.ts';

/** Gives fields of an issue new values (分类, 去向, 责任人 …); what they were stays readable. */
export type CorrectIssue = (
  issueId: string,
  fields: FieldChanges,
) => Promise<Result<undefined, IssueRefusal>>;

export function createCorrectIssue(needs: IssueNeeds): CorrectIssue {
  return async (issueId, fields) => {
    const record = await needs.records.read(issueId);
    if (record === undefined) return refuse('unknown-record');
    const words = Object.values(fields).map((value) => (typeof value === 'string' ? value : ''));
    const { proposals } = foldIssue(record);
    if (await namesProposer(needs, proposals, words.join('\n'))) return refuse('names-someone');
    const drafts = changedFields(record, fields);
    return drafts.length === 0 ? ok(undefined) : needs.records.save([appendChange(record, drafts, needs)]);
  };
}
