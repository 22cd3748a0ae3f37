import { type IssueAction, actionDraft } from '#domain/issues/action.ts';
import { actionWords } from '#domain/issues/action-words.ts';
import { foldIssue, type IssueField } from '#domain/issues/issue.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { partiesOf } from '#domain/issues/standing.ts';
import { changedFields } from '#domain/records/changes.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { textOf } from '#domain/records/reading.ts';
import { foldFields } from '#domain/records/fields.ts';
import { USUAL_METHOD_ID } from '#domain/work-methods/catalogue/catalogue.ts';
import type { Json } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { withEntries } from '#usecases/records/add-entries.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { appendedChange } from './appended.ts';
import { doerIn, type IssueNeeds, type IssueRefusal } from './issue-needs.ts';
import { namesProposer } from './keep-unnamed.ts';
import { progressOf } from './read-progress.ts';

/** Fields that are given with an action, or corrected by themselves. */
export type FieldChanges = Readonly<Partial<Record<IssueField, Json>>>;

/** Does one thing with an issue, the fields that it needs in the same save (LY-18). */
export type RecordAction = (
  issueId: string,
  action: IssueAction,
  fields?: FieldChanges,
) => Promise<Result<undefined, IssueRefusal>>;

export function createRecordAction(needs: IssueNeeds): RecordAction {
  return async (issueId, wanted, fields = {}) => {
    const prepared = await prepareAction(needs, issueId, wanted, fields);
    return prepared.ok ? needs.records.save([prepared.value]) : prepared;
  };
}

/** What an action changes, when it may be done, to be saved with what else belongs to it. */
export async function prepareAction(
  needs: IssueNeeds,
  issueId: string,
  wanted: IssueAction,
  fields: FieldChanges = {},
): Promise<Result<Change, IssueRefusal>> {
  const record = await needs.records.read(issueId);
  if (record === undefined) return refuse('unknown-record');
  const action = await withSessionKind(needs, wanted);
  const prepared = withEntries(
    record,
    [...adoption(record, action), ...changedFields(record, fields)],
    needs,
  );
  const progress = await progressOf(needs, prepared);
  if (!progress.ok) return progress;
  const may = mayDo(action, doerIn(needs, record.scope), progress.value);
  if (!may.ok) return may;
  const proposals = partiesOf(progress.value).map(({ proposal }) => proposal);
  const words = [actionWords(action), ...Object.values(fields).map(asWords)].join('\n');
  if (await namesProposer(needs, proposals, words)) return refuse('names-someone');
  return ok(appendedChange(record, withEntries(prepared, [actionDraft(action)], needs)));
}

/** The first action takes an issue for which nobody chose a method under the usual one, for good. */
function adoption(record: FieldRecord, action: IssueAction): readonly EntryDraft[] {
  if (foldIssue(record).method !== undefined || action.kind === 'adopted') return [];
  return [actionDraft({ kind: 'adopted', method: USUAL_METHOD_ID })];
}

/** What kind of session it was says the session, not whoever names it. */
async function withSessionKind({ records }: ReadingNeeds, action: IssueAction): Promise<IssueAction> {
  if (action.kind !== 'step-done' || action.session === undefined) return action;
  const session = await records.read(action.session);
  const sessionKind = session === undefined ? '' : (textOf(foldFields(session), 'kind') ?? '');
  return { ...action, sessionKind };
}

function asWords(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
