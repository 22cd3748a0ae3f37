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
  const replaced = replacedInPlace(query, answer, [...newest.values()]);
  if (replaced !== undefined) return replaced;
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

/** The usual change, told without walking over thousands: documents that stay where they are. `undefined` for others. */
function replacedInPlace(
  query: RecordQuery,
  answer: readonly StoredDocument[],
  changed: readonly StoredDocument[],
): readonly StoredDocument[] | undefined {
  let next: StoredDocument[] | undefined;
  for (const document of changed) {
    const place = placeOf(answer, document, orderOf(query));
    const known = answer[place];
    if (known?.id !== document.id || document._deleted || !isMatch(query, document)) return undefined;
    if (!isLater(document, known)) continue;
    next ??= [...answer];
    next[place] = document;
  }
  return next ?? answer;
}

/** Where a document stands in a list that has this order, or would stand. */
function placeOf(answer: readonly StoredDocument[], document: StoredDocument, order: Order): number {
  let low = 0;
  let high = answer.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const known = answer[middle];
    if (known !== undefined && order(known, document) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Order = ReturnType<typeof orderOf>;

/** Two lists in one order, as one. */
function merged(
  one: readonly StoredDocument[],
  other: readonly StoredDocument[],
  order: Order,
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

const FIRST = 1;

/** Tells news of documents from word of an older write that another tab sent and that comes late. */
export function createNewsFilter(): (document: StoredDocument) => boolean {
  const heights = new Map<string, number>();
  return (document) => {
    const height = revisionHeight(document);
    if (height <= (heights.get(document.id) ?? 0)) return false;
    // A first word that comes late changes no answer; a device that is filled hears ten thousand of them.
    if (height > FIRST) heights.set(document.id, height);
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
