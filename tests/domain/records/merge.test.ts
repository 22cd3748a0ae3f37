import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldFields } from '#domain/records/fields.ts';
import {
  contains,
  isErased,
  mergeRecords,
  openingAsEntry,
  openingId,
  thingsIn,
} from '#domain/records/merge.ts';
import { compareEntries, type Entry, type FieldRecord } from '#domain/records/record.ts';
import { canonicalJson } from '#lib/json.ts';
import { sampleEntry, sampleRecord, sampleSet, sampleStamp } from '../sample-record.ts';
import { arbitraryEntry, arbitraryRecord } from './arbitrary-records.ts';

/** Wire form: what two devices would send, so that two records are the same when these are. */
function text({ id, type, scope, v, opened, entries }: FieldRecord): string {
  const plain = entries.map((entry) => ({ ...entry }));
  return canonicalJson({ id, type, scope, v, opened: { ...opened }, entries: plain });
}

function keyOf({ kind, id }: Entry): string {
  return JSON.stringify([kind, id]);
}

const records = arbitraryRecord;

describe('whatever two copies of a record hold, merging', () => {
  test('does not depend on which side a copy comes from', () => {
    fc.assert(fc.property(records, records, (a, b) => text(mergeRecords(a, b)) === text(mergeRecords(b, a))));
  });

  test('does not depend on which two meet first', () => {
    fc.assert(
      fc.property(
        records,
        records,
        records,
        (a, b, c) => text(mergeRecords(mergeRecords(a, b), c)) === text(mergeRecords(a, mergeRecords(b, c))),
      ),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const once = mergeRecords(a, b);
        expect(text(mergeRecords(once, b))).toBe(text(once));
        expect(text(mergeRecords(a, once))).toBe(text(once));
        expect(text(mergeRecords(once, once))).toBe(text(once));
      }),
    );
  });

  test('ends in one record by any order and repetition of deliveries', () => {
    const deliveries = fc
      .array(records, { minLength: 1, maxLength: 4 })
      .chain((copies) =>
        fc.tuple(
          fc.constant(copies),
          fc.shuffledSubarray([...copies, ...copies], { minLength: copies.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(deliveries, ([copies, shuffled]) => {
        const [first, ...rest] = copies;
        const [other, ...others] = shuffled;
        if (first === undefined || other === undefined) return;
        // A single copy may be out of order; a merge with itself puts it right.
        const one = rest.reduce(mergeRecords, mergeRecords(first, first));
        const two = others.reduce(mergeRecords, mergeRecords(other, other));
        expect(text(two)).toBe(text(one));
        expect(foldFields(two)).toEqual(foldFields(one));
      }),
    );
  });

  test('loses no opening and no entry', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = new Set(thingsIn(mergeRecords(a, b)).map(keyOf));
        const held = [...thingsIn(a), ...thingsIn(b)].map(keyOf);
        expect(held.filter((key) => !merged.has(key))).toEqual([]);
        expect(merged.size).toBe(new Set(held).size);
      }),
    );
  });

  test('invents nothing', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const held = new Set([...thingsIn(a), ...thingsIn(b)].map((entry) => canonicalJson({ ...entry })));
        const merged = thingsIn(mergeRecords(a, b)).map((entry) => canonicalJson({ ...entry }));
        expect(merged.filter((entry) => !held.has(entry))).toEqual([]);
      }),
    );
  });

  test('keeps an erasure that either side knows of', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const erased = new Set([...thingsIn(a), ...thingsIn(b)].filter(isErased).map(keyOf));
        const alive = thingsIn(mergeRecords(a, b)).filter((entry) => !isErased(entry));
        expect(alive.filter((entry) => erased.has(keyOf(entry)))).toEqual([]);
      }),
    );
  });

  test('contains both sides', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = mergeRecords(a, b);
        return contains(merged, a) && contains(merged, b);
      }),
    );
  });

  test('leaves the entries in their order', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const { entries } = mergeRecords(a, b);
        expect(entries).toEqual([...entries].sort(compareEntries));
      }),
    );
  });

  test('leaves both sides as they were', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = [text(a), text(b)];
        mergeRecords(Object.freeze(a), Object.freeze(b));
        expect([text(a), text(b)]).toEqual(before);
      }),
    );
  });
});

test('entries have one order, and only an entry equals itself', () => {
  fc.assert(
    fc.property(arbitraryEntry, arbitraryEntry, arbitraryEntry, (a, b, c) => {
      expect(Math.sign(compareEntries(a, b)) + Math.sign(compareEntries(b, a))).toBe(0);
      if (compareEntries(a, b) <= 0 && compareEntries(b, c) <= 0) {
        expect(compareEntries(a, c)).toBeLessThanOrEqual(0);
      }
      if (compareEntries(a, b) === 0) expect(keyOf(a)).toBe(keyOf(b));
    }),
  );
});

test('entries of one moment are in the order of their devices, then of their ids', () => {
  const entries = [
    sampleEntry('e1', 5, 'set', {}, { device: 'phone-b' }),
    sampleEntry('e3', 5, 'set', {}),
    sampleEntry('e2', 5, 'set', {}),
    sampleEntry('e4', 4, 'set', {}, { device: 'phone-c' }),
  ];
  expect(entries.sort(compareEntries).map(({ id }) => id)).toEqual(['e4', 'e2', 'e3', 'e1']);
});

test('loses neither of two changes made at once', () => {
  const start = sampleRecord('visit:1', { note: 'first' });
  const mine = { ...start, entries: [sampleSet('e1', 5, 'note', 'mine')] };
  const yours = { ...start, entries: [sampleSet('e2', 5, 'note', 'yours', { device: 'phone-b' })] };
  expect(mergeRecords(mine, yours).entries.map(({ id }) => id)).toEqual(['e1', 'e2']);
});

test('the earliest of two openings leads, and the other stays readable', () => {
  const early = sampleRecord('place:a8', { name: 'A8' });
  const late = { ...early, opened: { ...sampleStamp(9, { device: 'phone-b' }), data: { name: 'A8楼' } } };
  const merged = mergeRecords(late, early);
  expect(merged.opened).toEqual(early.opened);
  expect(merged.entries).toEqual([openingAsEntry(late.opened)]);
  expect(contains(merged, late)).toBe(true);
  expect(contains(early, late)).toBe(false);
});

test('openings of two people never share a name, whatever the people are called', () => {
  const opened = { ...sampleStamp(0), data: {} };
  expect(openingId({ ...opened, by: 'a-b', device: 'c' })).not.toBe(
    openingId({ ...opened, by: 'a', device: 'b-c' }),
  );
  expect(openingId({ ...opened, by: 'ab', device: 'c' })).not.toBe(
    openingId({ ...opened, by: 'a', device: 'bc' }),
  );
});

test('an entry that took the id of the opening replaces nothing', () => {
  const record = sampleRecord('visit:1', { note: 'first' });
  const thief = sampleEntry(openingId(record.opened), -5, 'set', { field: 'note', value: 'forged' });
  const merged = mergeRecords(record, { ...record, entries: [thief] });
  expect(merged.opened).toEqual(record.opened);
  expect(merged.entries).toEqual([thief]);
});

test('an erased opening stays erased when an old copy arrives', () => {
  const old = sampleRecord('resident:1', { name: '张某' });
  const erased = { ...old, opened: { ...old.opened, data: { erased: 'by-request' } } };
  expect(mergeRecords(old, erased).opened.data).toEqual({ erased: 'by-request' });
  expect(contains(old, erased)).toBe(false);
  expect(contains(erased, old)).toBe(true);
});
