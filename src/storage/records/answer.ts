import type { RecordQuery } from '#usecases/ports/record-store.ts';
import { firstOf, isMatch, orderOf } from './record-query.ts';
import type { StoredDocument } from './records-schema.ts';

/**
 * Carries an answer over a change without asking the storage again, and without sorting anew what has its order.
 * Answers `undefined` when only the storage can say: something left an answer that its limit had cut off.
 */
export function carryAnswer(
  query: RecordQuery,
  answer: readonly StoredDocument[],
  changed: readonly StoredDocument[],
): readonly StoredDocument[] | undefined {
  const newest = new Map<string, StoredDocument>();
  for (const document of changed) {
    const known = newest.get(document.id);
    if (known === undefined || isLater(document, known)) newest.set(document.id, document);
  }
  const kept = answer.filter((known) => {
    const document = newest.get(known.id);
    if (document === undefined) return true;
    if (isLater(document, known)) return false;
    newest.delete(known.id);
    return true;
  });
  const came = [...newest.values()].filter((document) => !document._deleted && isMatch(query, document));
  const coming = new Set(came.map(({ id }) => id));
  const hasLost = answer.some(({ id }) => newest.has(id) && !coming.has(id));
  if (came.length === 0 && !hasLost) return answer;
  if (hasLost && answer.length === query.limit) return undefined;
  return firstOf(merged(kept, came.sort(orderOf(query)), orderOf(query)), query.limit);
}

/** Two lists in one order, as one. */
function merged(
  one: readonly StoredDocument[],
  other: readonly StoredDocument[],
  order: (a: StoredDocument, b: StoredDocument) => number,
): readonly StoredDocument[] {
  const all: StoredDocument[] = [];
  let at = 0;
  for (const next of other) {
    for (let known = one[at]; known !== undefined && order(known, next) <= 0; known = one[at]) {
      all.push(known);
      at += 1;
    }
    all.push(next);
  }
  return [...all, ...one.slice(at)];
}

/** Tells news of documents from word of an older write that another tab sent and that comes late. */
export function createNewsFilter(): (document: StoredDocument) => boolean {
  const heights = new Map<string, number>();
  return (document) => {
    const height = revisionHeight(document);
    if (height <= (heights.get(document.id) ?? 0)) return false;
    heights.set(document.id, height);
    return true;
  };
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
    a === b ||
    (a.length === b.length &&
      a.every((document, place) => document.id === b[place]?.id && document._rev === b[place]._rev))
  );
}
