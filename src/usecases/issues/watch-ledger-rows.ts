import { type LedgerRow, ledgerRow } from '#domain/issues/ledger-row.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { type CountedIssue, countedIssue } from '#domain/statistics/counted-issue.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import type { Stop } from '#usecases/ports/record-store.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createWatchCalendar } from '#usecases/time/read-calendar.ts';
import { type LedgerAnswer, type LedgerNeeds, watchLedger, WHOLE_LEDGER } from './watch-ledger.ts';

/** An issue as a list keeps it, and what figures count of it: read once for both, and small. */
export interface Matter {
  readonly row: LedgerRow;
  readonly counted: CountedIssue;
}

/** A row of every issue on this device, newest first: what a desk sorts, searches and counts. */
export function createWatchLedgerRows(needs: LedgerNeeds): Watch<LedgerAnswer<LedgerRow>> {
  return watchByCalendar(needs, ledgerRow);
}

/** As `createWatchLedgerRows`, for whoever also counts: a ledger of 15,000 takes seconds to be read a second time. */
export function createWatchMatters(needs: LedgerNeeds): Watch<LedgerAnswer<Matter>> {
  return watchByCalendar(needs, (progress, calendar) => ({
    row: ledgerRow(progress, calendar),
    counted: countedIssue(progress),
  }));
}

function watchByCalendar<Row>(
  needs: LedgerNeeds,
  project: (progress: Progress, calendar: Calendar) => Row,
): Watch<LedgerAnswer<Row>> {
  return (onAnswer) => {
    let stopRows: Stop = () => undefined;
    const stopCalendar = createWatchCalendar(needs)((calendar) => {
      stopRows();
      const rows = watchLedger(needs, WHOLE_LEDGER, (progress) => project(progress, calendar));
      stopRows = rows(onAnswer);
    });
    return () => {
      stopCalendar();
      stopRows();
    };
  };
}
