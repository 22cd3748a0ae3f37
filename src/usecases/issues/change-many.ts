import { actionDraft } from '#domain/issues/action.ts';
import type { Category, Triage } from '#domain/issues/codes.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { isOpen } from '#domain/issues/ledger-row.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { changedFields } from '#domain/records/changes.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import { type KnownMethods, methodFollowed } from '#domain/work-methods/known-methods.ts';
import { methodId } from '#domain/work-methods/method.ts';
import type { Day } from '#domain/time/day.ts';
import { ok, type Result } from '#lib/result.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { readMethods } from '#usecases/work-methods/read-methods.ts';
import { doerIn, type IssueNeeds } from './issue-needs.ts';
import { relatedTo } from './read-progress.ts';

/** One decision about many issues: codes, days and accounts, no words that could name somebody. */
export interface BulkChange {
  /** The account that is to own them. */
  readonly assignTo?: string;
  readonly triage?: Triage;
  readonly category?: Category;
  readonly dueOn?: Day;
}

/** How many were changed; `left` are those that it does not fit: closed, joined, or not for this person to decide. */
export interface ManyChanged {
  readonly changed: number;
  readonly left: number;
}

/** Decides about many issues at once: an entry on each, all in one save or none. */
export type ChangeMany = (
  ids: readonly string[],
  change: BulkChange,
) => Promise<Result<ManyChanged, SaveRefusal>>;

export function createChangeMany(needs: IssueNeeds): ChangeMany {
  return async (ids, change) => {
    const methods = await readMethods(needs);
    const changes: Change[] = [];
    let left = 0;
    for (const id of ids) {
      const decided = await changeFor(needs, methods, id, change);
      if (decided === 'left') left += 1;
      else if (decided !== 'same') changes.push(decided);
    }
    if (changes.length === 0) return ok({ changed: 0, left });
    const saved = await needs.records.save(changes);
    return saved.ok ? ok({ changed: changes.length, left }) : saved;
  };
}

async function changeFor(
  needs: IssueNeeds,
  methods: KnownMethods,
  id: string,
  { assignTo, ...fields }: BulkChange,
): Promise<Change | 'left' | 'same'> {
  const record = await needs.records.read(id);
  if (record === undefined) return 'left';
  const { method: chosen } = foldIssue(record);
  const method = methodFollowed(methods, chosen);
  if (method === undefined) return 'left';
  const progress = foldProgress(method, record, await relatedTo(needs, record));
  if (!isOpen(progress.state)) return 'left';
  const drafts: EntryDraft[] = [...changedFields(record, { ...fields })];
  if (assignTo !== undefined && !isOwnedBy(progress.owners, assignTo)) {
    const action = { kind: 'assigned', to: assignTo, unit: progress.unit } as const;
    if (!mayDo(action, doerIn(needs, record.scope), progress).ok) return 'left';
    if (chosen === undefined) drafts.push(actionDraft({ kind: 'adopted', method: methodId(method) }));
    drafts.push(actionDraft(action));
  }
  return drafts.length === 0 ? 'same' : appendChange(record, drafts, needs);
}

function isOwnedBy(owners: ReadonlyMap<string, string>, account: string): boolean {
  return owners.size === 1 && owners.has(account);
}
