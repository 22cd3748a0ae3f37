import * as fc from 'fast-check';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { sampleEntry, sampleRecord } from '../sample-record.ts';

const people = fc.constantFrom('zhiyuan', 'loudzhang', 'jianwei', 'xietiao');
const lineIds = fc.constantFrom('l1', 'l2', 'l3');
const proofIds = fc.constantFrom('p1', 'p2', 'p3');
const amounts = fc.constantFrom<JsonObject[string]>(1, 250, 259_000, 0, -5, 0.5, 1e300, '100', null);
const keepers = fc.constantFrom<JsonObject[string]>(
  { cash: 'zhiyuan', books: 'jianwei' },
  { cash: 'loudzhang', books: 'zhiyuan' },
  { cash: 'zhiyuan', books: 'zhiyuan' },
  { cash: 'zhiyuan' },
  'zhiyuan',
);

/** What honest and dishonest programs write about money and stages: the same line twice, agreements to no line. */
const written: fc.Arbitrary<{ readonly kind: string; readonly id?: string; readonly data: JsonObject }> =
  fc.oneof(
    fc.record({
      kind: fc.constant('line'),
      id: lineIds,
      data: fc.record({
        way: fc.constantFrom<JsonObject[string]>('in', 'out', 'out', 'up'),
        fen: amounts,
        on: fc.constantFrom('2026-11-22', 'yesterday'),
        words: fc.constantFrom('买油漆', ''),
        reverses: fc.constantFrom<JsonObject[string]>('', 'l1', 'l9', 7),
      }),
    }),
    fc.record({ kind: fc.constant('agreed'), data: fc.record({ line: lineIds }) }),
    fc.record({
      kind: fc.constant('struck'),
      data: fc.record({ line: lineIds, why: fc.constant('写错了') }),
    }),
    fc.record({
      kind: fc.constant('set'),
      data: fc.record({ field: fc.constant('keepers'), value: keepers }),
    }),
    fc.record({
      kind: fc.constant('stage-done'),
      id: proofIds,
      data: fc.record({
        stage: fc.constantFrom<JsonObject[string]>(0, 1, 2, 9, -1, '0', null),
        words: fc.constant('做到了'),
        on: fc.constant('2026-11-22'),
      }),
    }),
    fc.record({
      kind: fc.constant('stage-undone'),
      data: fc.record({ proof: proofIds, why: fc.constant('') }),
    }),
    fc.record({ kind: fc.constantFrom('line', 'agreed', 'stage-done'), data: fc.constant({ erased: true }) }),
  );

const entry: fc.Arbitrary<Entry> = fc
  .tuple(written, people, fc.integer({ min: 0, max: 30 }), fc.nat(50), fc.array(fc.nat(50), { maxLength: 2 }))
  .map(([{ kind, id, data }, by, minutes, nth, seen]) =>
    sampleEntry(id ?? `e${nth}`, minutes, kind, data, { by, seen: seen.map((one) => `e${one}`) }),
  );

/** A copy of always the same project, two keepers named at its opening. */
export const arbitraryProject: fc.Arbitrary<FieldRecord> = fc.array(entry, { maxLength: 14 }).map((entries) =>
  sampleRecord(
    'project:1',
    {
      kind: 'help',
      name: '手工帮扶',
      stages: ['先说上话', '一起出门', '做成一件'],
      keepers: { cash: 'zhiyuan', books: 'jianwei' },
    },
    entries,
  ),
);
