import type { Progress } from '#domain/issues/progress.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { KnownMethods } from '#domain/work-methods/known-methods.ts';
import type { Pause } from '#usecases/ports/pause.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createWatchMethods } from '#usecases/work-methods/read-methods.ts';
import { createLedgerFold, type Project } from './fold-ledger.ts';

/** What lists of issues need: with a pause long work is done in slices, without one at once. */
export interface LedgerNeeds extends ReadingNeeds {
  readonly pause?: Pause;
}

/** The rows found so far; `isWhole` once all are there. */
export interface LedgerAnswer<Row> {
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
}

/** More issues than any community has. */
export const WHOLE_LEDGER = 50_000;

const noPause: Pause = async () => undefined;

/** Read at once, so that a screen is full before the whole ledger was read. */
const FIRST_READ = 100;

/**
 * 诉求台账 with the progress of every issue, newest first: for lists of what is mine, due or overdue, and for counting.
 * Every answer is whole, except for issues whose method has not arrived: they are left out until it does.
 */
export function createWatchLedger(needs: LedgerNeeds): (limit: number) => Watch<readonly Progress[]> {
  return (limit) => (onAnswer) =>
    watchLedger(
      needs,
      limit,
      (progress) => progress,
    )(({ rows, isWhole }) => {
      if (isWhole) onAnswer(rows);
    });
}

/** The newest issues, of each what a list keeps of it. First a screenful, then all, then after every change. */
export function watchLedger<Row>(
  needs: LedgerNeeds,
  limit: number,
  project: Project<Row>,
): Watch<LedgerAnswer<Row>> {
  return (onAnswer) => {
    const fold = createLedgerFold(project, needs.pause ?? noPause);
    let methods: KnownMethods | undefined;
    let issues: readonly FieldRecord[] | undefined;
    let isAllRead = false;
    let isStopped = false;
    let wasWhole = false;

    const answer = async (): Promise<void> => {
      if (methods === undefined || issues === undefined) return;
      const isAll = isAllRead;
      const tellPart = (rows: readonly Row[]): void => {
        if (!isStopped && !wasWhole) onAnswer({ rows, isWhole: false });
      };
      const rows = await fold.rowsOf(methods, issues, tellPart);
      if (rows === undefined || isStopped) return;
      if (!isAll) {
        tellPart(rows);
        return;
      }
      wasWhole = true;
      onAnswer({ rows, isWhole: true });
    };

    const stopMethods = createWatchMethods(needs)((known) => {
      methods = known;
      void answer();
    });
    let stopIssues = (): void => undefined;
    const watchAll = (): void => {
      if (isStopped) return;
      stopIssues = needs.records.watch({ type: 'issue', order: 'newest', limit }, (found) => {
        issues = found;
        isAllRead = true;
        void answer();
      });
    };
    if (limit <= FIRST_READ) watchAll();
    else {
      const readFirst = async (): Promise<void> => {
        const found = await needs.records.query({ type: 'issue', order: 'newest', limit: FIRST_READ });
        if (isStopped) return;
        issues = found;
        void answer();
      };
      // Whatever hindered it, the watch goes on asking.
      void readFirst().then(watchAll, watchAll);
    }
    return () => {
      isStopped = true;
      stopMethods();
      stopIssues();
    };
  };
}
