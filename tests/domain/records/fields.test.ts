import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftEntry, setField } from '#domain/records/drafting.ts';
import { foldFields } from '#domain/records/fields.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { compareEntries, type Entry, type FieldRecord, latestEntryIds } from '#domain/records/record.ts';
import { minute, sampleEntry, sampleRecord, sampleSet, sampleStamp } from '../sample-record.ts';
import { arbitraryRecord } from './arbitrary-records.ts';

const start = sampleRecord('visit:1', { note: 'first', outcome: 'met' });

/** The note of a record with these entries. */
function noteAfter(entries: readonly Entry[]): {
  value: unknown;
  clash: readonly string[];
  history: readonly string[];
} {
  const note = foldFields({ ...start, entries }).get('note');
  const ids = (some: readonly Entry[] = []): readonly string[] => some.map(({ id }) => id);
  return { value: note?.value, clash: ids(note?.clash), history: ids(note?.history) };
}

describe('a field', () => {
  test('is as it was opened until somebody sets it', () => {
    const note = foldFields(start).get('note');
    expect(note).toEqual({ value: 'first', setBy: undefined, clash: [], history: [] });
  });

  test('is as the last set that saw the others', () => {
    const entries = [sampleSet('e1', 1, 'note', 'x'), sampleSet('e2', 2, 'note', 'y', { seen: ['e1'] })];
    expect(noteAfter(entries)).toEqual({ value: 'y', clash: [], history: ['e1', 'e2'] });
  });

  test('is not turned back by a phone whose clock is slow', () => {
    const entries = [sampleSet('e1', 60, 'note', 'x'), sampleSet('e2', 2, 'note', 'y', { seen: ['e1'] })];
    expect(noteAfter(entries)).toEqual({ value: 'y', clash: [], history: ['e2', 'e1'] });
  });

  test('follows the time of the server, not of the phone', () => {
    const fast = sampleSet('e1', 60, 'note', 'x', { offset: -3_600_000 });
    const right = sampleSet('e2', 5, 'note', 'y', { device: 'phone-b' });
    expect(noteAfter([fast, right]).value).toBe('y');
  });

  test('may be new: the opening need not have it', () => {
    const fields = foldFields({ ...start, entries: [sampleSet('e1', 1, 'campaign', 'c')] });
    expect(fields.get('campaign')?.value).toBe('c');
  });

  test('reads as null when it was set to nothing', () => {
    expect(noteAfter([sampleEntry('e1', 1, 'set', { field: 'note' })]).value).toBeNull();
  });

  test('is not changed by an erased set, nor by one that names no field', () => {
    const entries = [
      sampleEntry('e0', 1, 'set', { erased: true }),
      sampleEntry('e1', 1, 'set', { erased: true, field: 'note', value: 'x' }),
      sampleEntry('e2', 2, 'set', { field: 7, value: 'x' }),
      sampleEntry('e3', 3, 'lifted', { field: 'note', value: 'x' }),
    ];
    expect(noteAfter(entries)).toEqual({ value: 'first', clash: [], history: [] });
  });
});

describe('两人都改了', () => {
  const mine = sampleSet('e1', 1, 'note', 'x');
  const yours = sampleSet('e2', 2, 'note', 'y', { device: 'phone-b' });

  test('is shown with both values, the later one in front', () => {
    expect(noteAfter([mine, yours])).toEqual({ value: 'y', clash: ['e1', 'e2'], history: ['e1', 'e2'] });
  });

  test('is not shown where both wrote the same', () => {
    expect(noteAfter([mine, { ...yours, data: mine.data }]).clash).toEqual([]);
  });

  test('compares values, not the order of their members', () => {
    const a = sampleSet('e1', 1, 'note', { one: 1, two: 2 });
    const b = sampleSet('e2', 2, 'note', { two: 2, one: 1 }, { device: 'phone-b' });
    expect(noteAfter([a, b]).clash).toEqual([]);
  });

  test('ends with a set that saw both', () => {
    const choice = sampleSet('e3', 3, 'note', 'x', { seen: ['e1', 'e2'] });
    expect(noteAfter([mine, yours, choice])).toMatchObject({ value: 'x', clash: [] });
  });

  test('ends also when the choice saw both through a later entry of another kind', () => {
    const remark = sampleEntry('e3', 3, 'lifted', {}, { seen: ['e1', 'e2'] });
    const choice = sampleSet('e4', 4, 'note', 'x', { seen: ['e3'] });
    expect(noteAfter([mine, yours, remark, choice])).toMatchObject({ value: 'x', clash: [] });
  });

  test('stays while somebody answered one side only', () => {
    const answer = sampleSet('e3', 3, 'note', 'z', { seen: ['e1'] });
    expect(noteAfter([mine, yours, answer])).toMatchObject({ value: 'z', clash: ['e2', 'e3'] });
  });

  test('concerns one field: another that was changed meanwhile is none', () => {
    const other = sampleSet('e2', 2, 'outcome', 'phone', { device: 'phone-b' });
    expect(noteAfter([mine, other]).clash).toEqual([]);
  });

  test('is not hidden by entries that claim to have seen themselves or each other', () => {
    const a = { ...mine, seen: ['e1'] };
    const b = { ...yours, seen: ['e2'] };
    expect(noteAfter([a, b]).clash).toEqual(['e1', 'e2']);
    const circle = [
      { ...mine, seen: ['e2'] },
      { ...yours, seen: ['e1'] },
    ];
    expect(noteAfter(circle)).toEqual({ value: 'y', clash: [], history: ['e1', 'e2'] });
  });
});

type Step =
  | {
      readonly act: 'set';
      readonly device: number;
      readonly field: string;
      readonly value: string;
      readonly at: number;
    }
  | { readonly act: 'meet'; readonly device: number; readonly other: number };

const devices = fc.nat({ max: 2 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('set' as const),
      device: devices,
      field: fc.constantFrom('note', 'outcome'),
      value: fc.constantFrom('x', 'y', 'z'),
      at: fc.integer({ min: -30, max: 30 }),
    }),
    fc.record({ act: fc.constant('meet' as const), device: devices, other: devices }),
  ),
  { maxLength: 24 },
);

/** Three phones with wrong clocks write and meet; `knew` tells what each author's phone held at that moment. */
function play(course: readonly Step[]): { record: FieldRecord; knew: Map<string, ReadonlySet<string>> } {
  const copies = [start, start, start];
  const knew = new Map<string, ReadonlySet<string>>();
  course.forEach((step, number) => {
    const copy = copies[step.device] ?? start;
    if (step.act === 'meet') {
      const met = mergeRecords(copy, copies[step.other] ?? start);
      copies[step.device] = met;
      copies[step.other] = met;
      return;
    }
    const stamp = { ...sampleStamp(step.at), device: `phone-${step.device}` };
    const entry = draftEntry(copy, `e${number}`, stamp, setField(step.field, step.value));
    knew.set(entry.id, new Set(copy.entries.map(({ id }) => id)));
    copies[step.device] = { ...copy, entries: [...copy.entries, entry] };
  });
  return { record: copies.reduce(mergeRecords), knew };
}

test('shows a clash exactly where two last sets with different values did not know each other', () => {
  fc.assert(
    fc.property(steps, (course) => {
      const { record, knew } = play(course);
      const fields = foldFields(record);
      for (const name of ['note', 'outcome']) {
        const sets = record.entries.filter(({ data }) => data['field'] === name).sort(compareEntries);
        const last = sets.filter(({ id }) => !sets.some((other) => knew.get(other.id)?.has(id)));
        const values = new Set(last.map(({ data }) => data['value']));
        expect(fields.get(name)?.clash).toEqual(values.size > 1 ? last : []);
        expect(fields.get(name)?.value).toBe(
          (last.at(-1)?.data ?? { value: start.opened.data[name] })['value'],
        );
        expect(fields.get(name)?.history).toEqual(sets);
      }
    }),
    { numRuns: 500 },
  );
});

test('folds whatever a record holds, in any order of its entries', () => {
  const shuffled = arbitraryRecord
    .map((record) => mergeRecords(record, record))
    .chain((record) =>
      fc.record({
        record: fc.constant(record),
        entries: fc.shuffledSubarray([...record.entries], { minLength: record.entries.length }),
      }),
    );
  fc.assert(
    fc.property(shuffled, ({ record, entries }) => {
      expect(foldFields({ ...record, entries })).toEqual(foldFields(record));
    }),
  );
});

describe('what the next entry answers', () => {
  test('is nothing in a new record', () => {
    expect(latestEntryIds(start)).toEqual([]);
  });

  test('is every entry that nobody answered, once', () => {
    const entries = [
      sampleSet('e1', 1, 'note', 'x'),
      sampleSet('e2', 2, 'note', 'y', { seen: ['e1'] }),
      sampleSet('e3', 3, 'note', 'z', { seen: ['e1', 'e3'] }),
      sampleEntry('e3', 4, 'lifted', {}),
    ];
    expect(latestEntryIds({ ...start, entries })).toEqual(['e2', 'e3']);
  });

  test('reaches everything that the record holds', () => {
    fc.assert(
      fc.property(steps, (course) => {
        const { record } = play(course);
        const sets = record.entries.map(({ data }) => data['field']);
        const last = draftEntry(
          record,
          'last',
          { ...sampleStamp(99), at: minute(99) },
          setField('note', 'last'),
        );
        const note = foldFields({ ...record, entries: [...record.entries, last] }).get('note');
        expect(note).toMatchObject({ value: 'last', clash: [], setBy: last });
        expect(note?.history).toHaveLength(sets.filter((field) => field === 'note').length + 1);
      }),
    );
  });
});

test('folds a record of 2,000 entries in less than the blink of an eye', () => {
  const entries = Array.from({ length: 2_000 }, (_, number) =>
    sampleSet(`e${number}`, number, number % 2 === 0 ? 'note' : 'outcome', `text ${number}`, {
      seen: number === 0 ? [] : [`e${number - 1}`],
    }),
  );
  const record = { ...start, entries };
  foldFields(record);
  const before = performance.now();
  for (let time = 0; time < 10; time += 1) foldFields(record);
  expect((performance.now() - before) / 10).toBeLessThan(60);
});

test('folds an entry that claims to have seen more than any record can hold', () => {
  const seen = Array.from({ length: 300_000 }, () => 'e1');
  const entries = [sampleSet('e1', 1, 'note', 'x'), sampleSet('e2', 2, 'note', 'y', { seen })];
  expect(noteAfter([...entries, sampleSet('e3', 3, 'note', 'z', { seen: ['e2'] })]).clash).toEqual([]);
});
