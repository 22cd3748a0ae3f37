import type { FieldRecord } from '#domain/records/record.ts';
import type { RecordQuery, RecordStore, Stop } from '#usecases/ports/record-store.ts';
import { createFoldOnce } from './fold-once.ts';

/** A question that keeps answering: calls back with the present answer and after each change of it. */
export type Watch<Answer> = (onAnswer: (answer: Answer) => void) => Stop;

/** Watches a query and folds what it finds; a record that did not change is not folded again. */
export function watchFolded<Folded>(
  records: RecordStore,
  query: RecordQuery,
  fold: (record: FieldRecord) => Folded,
): Watch<readonly Folded[]> {
  const { foldOnce } = createFoldOnce(fold);
  return (onAnswer) => records.watch(query, (found) => onAnswer(found.map(foldOnce)));
}
