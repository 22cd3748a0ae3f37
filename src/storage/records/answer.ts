import type { RecordQuery } from '#usecases/ports/record-store.ts';
import { firstOf, isMatch, orderOf } from './record-query.ts';
import type { StoredDocument } from './records-schema.ts';

/**
 * Carries an answer over a change without asking the storage again. Answers `undefined` when only the storage can
 * say: something left an answer that its limit had cut off.
 */
export function carryAnswer(
  query: RecordQuery,
  answer: readonly StoredDocument[],
  changed: readonly StoredDocument[],
): readonly StoredDocument[] | undefined {
  const byId = new Map(answer.map((document) => [document.id, document]));
  let left = 0;
  let came = 0;
  for (const document of changed) {
    const known = byId.get(document.id);
    if (known !== undefined && !isLater(document, known)) continue;
    if (!document._deleted && isMatch(query, document)) {
      byId.set(document.id, document);
      came += 1;
    } else if (byId.delete(document.id)) {
      left += 1;
    }
  }
  if (came === 0 && left === 0) return answer;
  if (left > 0 && answer.length === query.limit) return undefined;
  return firstOf([...byId.values()].sort(orderOf(query)), query.limit);
}

/** RxDB counts every write of a document at the head of its revision: `3-…`. */
export function isLater(a: StoredDocument, b: StoredDocument): boolean {
  return revisionHeight(a) > revisionHeight(b);
}

function revisionHeight({ _rev: revision }: StoredDocument): number {
  return Number.parseInt(revision, 10);
}

export function isSameAnswer(a: readonly StoredDocument[], b: readonly StoredDocument[]): boolean {
  return (
    a.length === b.length &&
    a.every((document, place) => document.id === b[place]?.id && document._rev === b[place]._rev)
  );
}
