import { type LedgerRow, ledgerRow } from '#domain/issues/ledger-row.ts';
import type { Stop } from '#usecases/ports/record-store.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createWatchCalendar } from '#usecases/time/read-calendar.ts';
import { type LedgerAnswer, type LedgerNeeds, watchLedger, WHOLE_LEDGER } from './watch-ledger.ts';

/** A row of every issue on this device, newest first: what a desk sorts, searches and counts. */
export function createWatchLedgerRows(needs: LedgerNeeds): Watch<LedgerAnswer<LedgerRow>> {
  return (onAnswer) => {
    let stopRows: Stop = () => undefined;
    const stopCalendar = createWatchCalendar(needs)((calendar) => {
      stopRows();
      const rows = watchLedger(needs, WHOLE_LEDGER, (progress) => ledgerRow(progress, calendar));
      stopRows = rows(onAnswer);
    });
    return () => {
      stopCalendar();
      stopRows();
    };
  };
}
