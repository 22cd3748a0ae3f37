import { inSlices } from '#lib/in-slices.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { RecordQuery, RecordStore, Stop } from '#usecases/ports/record-store.ts';

/** A question that keeps answering: calls back with the present answer and after each change of it. */
export type Watch<Answer> = (onAnswer: (answer: Answer) => void) => Stop;

/** Watches a query and folds what it finds; a record that did not change is not folded again. */
export function watchFolded<Folded>(
  records: RecordStore,
  query: RecordQuery,
  fold: (record: FieldRecord) => Folded,
): Watch<readonly Folded[]> {
  const { foldOnce } = foldingOnce(fold);
  return (onAnswer) => records.watch(query, (found) => onAnswer(found.map(foldOnce)));
}

/** The same for thousands: what is not folded yet is folded in slices, with a turn for somebody's tap between them. */
export function watchFoldedInSlices<Folded>(
  records: RecordStore,
  query: RecordQuery,
  fold: (record: FieldRecord) => Folded,
): Watch<readonly Folded[]> {
  const { foldOnce, isFolded } = foldingOnce(fold);
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

function foldingOnce<Folded>(fold: (record: FieldRecord) => Folded): {
  readonly foldOnce: (record: FieldRecord) => Folded;
  readonly isFolded: (record: FieldRecord) => boolean;
} {
  const folded = new WeakMap<FieldRecord, Folded>();
  return {
    isFolded: (record) => folded.has(record),
    foldOnce: (record) => {
      const known = folded.get(record);
      if (known !== undefined) return known;
      const fresh = fold(record);
      folded.set(record, fresh);
      return fresh;
    },
  };
}
