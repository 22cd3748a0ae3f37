import type { FieldRecord } from '#domain/records/record.ts';
import { inSlices } from '#lib/in-slices.ts';
import type { RecordQuery, RecordStore } from '#usecases/ports/record-store.ts';
import { createFoldOnce } from './fold-once.ts';
import type { Watch } from './watch-folded.ts';

/**
 * As `watchFolded`, for thousands: what is not folded yet is folded in slices, with a turn for somebody's tap between
 * them.
 */
export function watchFoldedInSlices<Folded>(
  records: RecordStore,
  query: RecordQuery,
  fold: (record: FieldRecord) => Folded,
): Watch<readonly Folded[]> {
  const { foldOnce, isFolded } = createFoldOnce(fold);
  return (onAnswer) => {
    let asked = 0;
    const answer = async (found: readonly FieldRecord[]): Promise<void> => {
      asked += 1;
      const own = asked;
      const isLatest = (): boolean => own === asked;
      const fresh = found.filter((record) => !isFolded(record));
      await inSlices(fresh, foldOnce, isLatest);
      if (isLatest()) onAnswer(found.map(foldOnce));
    };
    const stop = records.watch(query, (found) => void answer(found));
    return () => {
      asked += 1;
      stop();
    };
  };
}
