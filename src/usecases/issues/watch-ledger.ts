import { foldIssue } from '#domain/issues/issue.ts';
import { linkedIssues } from '#domain/issues/linked-issues.ts';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { type KnownMethods, methodFollowed } from '#domain/work-methods/known-methods.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createWatchMethods } from '#usecases/work-methods/read-methods.ts';

/**
 * 诉求台账 with the progress of every issue, newest first: for lists of what is mine, due or overdue. An issue whose
 * method has not arrived is left out until it does.
 */
export function createWatchLedger(needs: ReadingNeeds): (limit: number) => Watch<readonly Progress[]> {
  const watchMethods = createWatchMethods(needs);
  return (limit) => (onAnswer) => {
    let methods: KnownMethods | undefined;
    let issues: readonly FieldRecord[] | undefined;
    let folded = new WeakMap<FieldRecord, Progress>();
    const answer = (): void => {
      if (methods !== undefined && issues !== undefined) onAnswer(ledgerOf(methods, issues, folded));
    };
    const stopMethods = watchMethods((known) => {
      methods = known;
      folded = new WeakMap();
      answer();
    });
    const stopIssues = needs.records.watch({ type: 'issue', order: 'newest', limit }, (found) => {
      issues = found;
      answer();
    });
    return () => {
      stopMethods();
      stopIssues();
    };
  };
}

/** An issue that stands alone and did not change is not folded again. */
function ledgerOf(
  methods: KnownMethods,
  issues: readonly FieldRecord[],
  folded: WeakMap<FieldRecord, Progress>,
): readonly Progress[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return issues.flatMap((record) => {
    const known = folded.get(record);
    if (known !== undefined) return [known];
    const method = methodFollowed(methods, foldIssue(record).method);
    if (method === undefined) return [];
    const progress = foldProgress(method, record, (id) => byId.get(id));
    if (linkedIssues(record).length === 0) folded.set(record, progress);
    return [progress];
  });
}
