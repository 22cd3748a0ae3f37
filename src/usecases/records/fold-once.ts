import type { FieldRecord } from '#domain/records/record.ts';

/** A fold that remembers: a record that did not change is not folded again. */
export interface FoldOnce<Folded> {
  readonly foldOnce: (record: FieldRecord) => Folded;
  readonly isFolded: (record: FieldRecord) => boolean;
}

export function createFoldOnce<Folded>(fold: (record: FieldRecord) => Folded): FoldOnce<Folded> {
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
