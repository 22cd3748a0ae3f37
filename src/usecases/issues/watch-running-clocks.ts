import { runningClocks, type RunningClocks } from '#domain/issues/moved-dues.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { type LedgerAnswer, type LedgerNeeds, watchLedger, WHOLE_LEDGER } from './watch-ledger.ts';

/** Every issue with a clock that runs: what a new calendar can move. Answers once all issues were read. */
export function createWatchRunningClocks(needs: LedgerNeeds): Watch<readonly RunningClocks[]> {
  const rows = watchLedger(needs, WHOLE_LEDGER, (progress) => ({ running: runningClocks(progress) }));
  return (onAnswer) =>
    rows((answer: LedgerAnswer<{ readonly running: RunningClocks | undefined }>) => {
      if (answer.isWhole) onAnswer(answer.rows.flatMap(({ running }) => running ?? []));
    });
}
