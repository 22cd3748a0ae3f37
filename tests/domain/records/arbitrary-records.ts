import * as fc from 'fast-check';
import type { Entry, FieldRecord, Opening, Stamp } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';

/**
 * Copies of one record as no honest program would write them: ids used twice for different texts, several openings,
 * days that do not exist, clocks that are no numbers, entries that answer themselves and each other.
 */
const ids = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'opened-a');
const kinds = fc.constantFrom('set', 'set', 'set', 'opened', 'lifted', 'a', 'a b', 'constructor');
const people = fc.constantFrom('a', 'b', 'a-b', '');
const devices = fc.constantFrom('c', 'b-c', '01K');
const times = fc.constantFrom(
  '2026-11-22T12:00:00.000Z',
  '2026-11-22T12:00:00.001Z',
  '2026-11-22T12:05:00.000Z',
  '1969-01-01T00:00:00.000Z',
  '2026-99-99T99:99:99.999Z',
  'yesterday',
  '',
);
const offsets = fc.constantFrom(
  0,
  0,
  0,
  1,
  -300_000,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  -1e300,
);

const stamp: fc.Arbitrary<Stamp> = fc.record({ by: people, at: times, offset: offsets, device: devices });

const data: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({
    field: fc.constantFrom('note', 'outcome', '__proto__', 'constructor'),
    value: fc.constantFrom<JsonObject[string]>('x', 'y', null, 0, ['x'], { x: 1 }),
  }),
  fc.constantFrom<JsonObject>({}, { erased: true }, { field: 7 }, { note: 'first', outcome: 'met' }),
);

export const arbitraryOpening: fc.Arbitrary<Opening> = fc
  .tuple(stamp, data)
  .map(([written, content]) => ({ ...written, data: content }));

export const arbitraryEntry: fc.Arbitrary<Entry> = fc
  .tuple(stamp, fc.record({ id: ids, kind: kinds, seen: fc.array(ids, { maxLength: 3 }), data }))
  .map(([written, rest]) => ({ ...written, ...rest }));

/** A copy of always the same record. */
export const arbitraryRecord: fc.Arbitrary<FieldRecord> = fc.record({
  id: fc.constant('visit:1'),
  type: fc.constantFrom('visit', 'visit', 'issue'),
  scope: fc.constantFrom('xbd-d-cxtyc-a8', 'xbd-d-cxtyc-a8', 'xbd-d-cxtyc-a9'),
  v: fc.constantFrom(1, 1, 2),
  opened: arbitraryOpening,
  entries: fc.array(arbitraryEntry, { maxLength: 8 }),
});
