import type { Progress } from '#domain/issues/progress.ts';
import type { Stop } from '#usecases/ports/record-store.ts';
import { createWatchLedger, type LedgerNeeds, WHOLE_LEDGER } from './watch-ledger.ts';

/** Every issue with all that was done about it, read once: for a file or a sheet, not to be kept. */
export function createReadLedger(needs: LedgerNeeds): () => Promise<readonly Progress[]> {
  const watch = createWatchLedger(needs)(WHOLE_LEDGER);
  return () =>
    new Promise((resolve) => {
      let stop: Stop = () => undefined;
      stop = watch((ledger) => {
        stop();
        resolve(ledger);
      });
    });
}
