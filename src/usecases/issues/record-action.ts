import { type IssueAction, actionDraft } from '#domain/issues/action.ts';
import { actionWords } from '#domain/issues/action-words.ts';
import { foldIssue, type IssueField } from '#domain/issues/issue.ts';
import { deliberationStep, mayDo } from '#domain/issues/may-do.ts';
import { partiesOf } from '#domain/issues/standing.ts';
import { changedFields } from '#domain/records/changes.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { TOOK_UP_KIND } from '#domain/sessions/session-entries.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { methodId } from '#domain/work-methods/method.ts';
import type { Json } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { appendChange, withEntries } from '#usecases/records/add-entries.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { readMethods } from '#usecases/work-methods/read-methods.ts';
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
  return async (issueId, action, fields = {}) => {
    const record = await needs.records.read(issueId);
    if (record === undefined) return refuse('unknown-record');
    const grown = await grow(needs, record, action, fields);
    if (!grown.ok) return grown;
    const further = await withStepAgreed(needs, grown.value, action);
    const heldIn = await sessionTakesUp(needs, issueId, action);
    return needs.records.save([appendedChange(record, further), ...heldIn]);
  };
}

/** What an action changes, when it may be done, to be saved with what else belongs to it. */
export async function prepareAction(
  needs: IssueNeeds,
  issueId: string,
  action: IssueAction,
): Promise<Result<Change, IssueRefusal>> {
  const record = await needs.records.read(issueId);
  if (record === undefined) return refuse('unknown-record');
  const grown = await grow(needs, record, action, {});
  return grown.ok ? ok(appendedChange(record, grown.value)) : grown;
}

async function grow(
  needs: IssueNeeds,
  record: FieldRecord,
  wanted: IssueAction,
  fields: FieldChanges,
): Promise<Result<FieldRecord, IssueRefusal>> {
  const action = await withSessionKind(needs, wanted);
  const prepared = withEntries(
    record,
    [...(await adoption(needs, record, action)), ...changedFields(record, fields)],
    needs,
  );
  const progress = await progressOf(needs, prepared);
  if (!progress.ok) return progress;
  const may = mayDo(action, doerIn(needs, record.scope), progress.value);
  if (!may.ok) return may;
  const proposals = partiesOf(progress.value).map(({ proposal }) => proposal);
  const words = [actionWords(action), ...Object.values(fields).map(asWords)].join('\n');
  if (await namesProposer(needs, proposals, words)) return refuse('names-someone');
  return ok(withEntries(prepared, [actionDraft(action)], needs));
}

/** What a body agreed on (ZZ-02), or a list gone through (JN-06), is its step done, where nothing else is missing for it. */
async function withStepAgreed(
  needs: IssueNeeds,
  record: FieldRecord,
  action: IssueAction,
): Promise<FieldRecord> {
  if (action.kind === 'checked') return withStep(needs, record, { step: action.step, note: '' });
  if (action.kind !== 'deliberated' || !action.agreed) return record;
  const progress = await progressOf(needs, record);
  const asked = progress.ok ? deliberationStep(progress.value.method, action.of) : undefined;
  if (asked === undefined) return record;
  const { note, session } = action;
  return withStep(needs, record, { step: asked.step.code, note, session });
}

type StepDone = Extract<IssueAction, { kind: 'step-done' }>;

async function withStep(
  needs: IssueNeeds,
  record: FieldRecord,
  step: Omit<StepDone, 'kind'>,
): Promise<FieldRecord> {
  const done = await grow(needs, record, { kind: 'step-done', ...step }, {});
  return done.ok ? done.value : record;
}

/** The session of a deliberation lists its issue, in the same save: each is found from the other (ZZ-02). */
async function sessionTakesUp(
  needs: IssueNeeds,
  issue: string,
  action: IssueAction,
): Promise<readonly Change[]> {
  if ((action.kind !== 'step-done' && action.kind !== 'deliberated') || action.session === undefined)
    return [];
  const record = await needs.records.read(action.session);
  if (record === undefined) return [];
  const { isNewer, tookUp } = foldSession(record);
  if (isNewer || tookUp.includes(issue)) return [];
  return [appendChange(record, [{ kind: TOOK_UP_KIND, data: { issue } }], needs)];
}

/** The first action takes an issue for which nobody chose a method under the usual one, for good. */
async function adoption(
  needs: ReadingNeeds,
  record: FieldRecord,
  action: IssueAction,
): Promise<readonly EntryDraft[]> {
  if (foldIssue(record).method !== undefined || action.kind === 'adopted') return [];
  return [actionDraft({ kind: 'adopted', method: methodId((await readMethods(needs)).usual) })];
}

/** What kind of session it was, and when, says the session, not whoever names it. */
async function withSessionKind({ records }: ReadingNeeds, action: IssueAction): Promise<IssueAction> {
  if (action.kind !== 'step-done' && action.kind !== 'deliberated') return action;
  if (action.session === undefined) return action;
  const record = await records.read(action.session);
  if (record === undefined) return { ...action, sessionKind: '' };
  const { kind, startsAt } = foldSession(record);
  const held = { ...action, sessionKind: kind };
  return held.kind === 'deliberated' ? { ...held, on: beijingDay(startsAt) } : held;
}

function asWords(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
