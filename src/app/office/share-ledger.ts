import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { createWatchMatters } from '#usecases/issues/watch-ledger-rows.ts';
import type { LedgerAnswer, LedgerNeeds } from '#usecases/issues/watch-ledger.ts';
import { shareWatch } from '#usecases/records/share-watch.ts';
import type { Stop } from '#usecases/ports/record-store.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createWatchCountedRecords } from '#usecases/statistics/watch-counted-records.ts';

export interface SharedLedger {
  readonly ledger: Watch<LedgerAnswer<LedgerRow>>;
  readonly counted: Watch<CountedRecords>;
  readonly close: Stop;
}

/** The whole ledger, read once for lists and figures alike, and kept while somebody goes from page to page. */
export function shareLedger(needs: LedgerNeeds): SharedLedger {
  const matters = shareWatch(createWatchMatters(needs));
  const ledger = shareWatch<LedgerAnswer<LedgerRow>>((onAnswer) =>
    matters.watch(({ rows, isWhole }) => onAnswer({ rows: rows.map(({ row }) => row), isWhole })),
  );
  const counted = shareWatch(
    createWatchCountedRecords(needs, (onAnswer) =>
      matters.watch(({ rows, isWhole }) => {
        if (isWhole) onAnswer(rows.map(({ counted }) => counted));
      }),
    ),
  );
  return {
    ledger: ledger.watch,
    counted: counted.watch,
    close: () => {
      ledger.close();
      counted.close();
      matters.close();
    },
  };
}
