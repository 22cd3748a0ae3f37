import * as fc from 'fast-check';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { arbitraryRecord } from '#tests/domain/records/arbitrary-records.ts';
import { sampleEntry, sampleRecord } from '#tests/domain/sample-record.ts';

export const PLAN: JsonObject = {
  kind: 'yehua',
  kindName: '每周夜话',
  theme: '楼道照明和电动车充电',
  area: 'livelihood',
  venue: 'activity-room',
  place: 'A8楼活动室',
  building: 'place:cxtyc-a8',
  buildingName: 'A8楼',
  startsAt: '2026-11-22T12:00:00.000Z',
  host: 'A8楼楼长',
  coHosts: ['物业公司'],
  agenda: ['上次的事', '今晚的主题'],
};

export function sampleSession(entries: readonly Entry[], data: JsonObject = PLAN): FieldRecord {
  return sampleRecord('session:1', data, entries);
}

/** Somebody of a kind came, on the phone `device`. */
export function arrival(
  id: string,
  minutes: number,
  person: string,
  delta: number,
  device = 'phone-a',
): Entry {
  return sampleEntry(id, minutes, 'arrival', { person, side: 'speaking', delta, who: '' }, { device });
}

export function remark(id: string, minutes: number, words: string, device = 'phone-a'): Entry {
  return sampleEntry(id, minutes, 'remark', { words, who: '', agenda: '', offTheme: false }, { device });
}

const ids = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6');
const texts = fc.constantFrom('', '灯坏了', '王阿姨', 'e1');
const wild = fc.constantFrom<JsonObject[string]>(null, 7, -1, 0.5, 1e300, 'x', ['e1', 7], { a: 1 }, true);

/** Data of session entries as honest and dishonest programs may write them. */
const data: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ entry: ids }),
  fc.record({
    person: fc.constantFrom('resident', 'representative', 'alien', ''),
    side: texts,
    delta: fc.integer({ min: -2, max: 3 }),
    who: texts,
  }),
  fc.record({ words: texts, who: texts, agenda: texts, offTheme: fc.boolean() }),
  fc.record({ remarks: fc.array(ids, { maxLength: 3 }), issue: fc.constantFrom('issue:1', 'issue:2') }),
  fc.record({ remark: ids, words: texts, who: texts, reason: texts }),
  fc.record({ summary: texts, present: wild, representation: wild }),
  fc.record({
    words: wild,
    who: wild,
    delta: wild,
    person: wild,
    remarks: wild,
    issue: wild,
    entry: wild,
    remark: wild,
  }),
  fc.record({ field: fc.constantFrom('counter', 'theme', 'startsAt', 'agenda', 'calledOff'), value: wild }),
);

const kinds = fc.constantFrom(
  ...[
    'began',
    'arrival',
    'remark',
    'taken',
    'took-up',
    'corrected',
    'amended',
    'read-back',
    'closed',
    'undone',
    'redone',
    'set',
    'opened',
    'new',
  ],
);

const wildEntry = fc
  .tuple(arbitraryRecord, ids, kinds, data, fc.nat(), fc.array(ids, { maxLength: 2 }))
  .map(([{ opened }, id, kind, content, minutes, seen]): Entry => {
    const { by, offset, device } = opened;
    return { ...sampleEntry(id, minutes % 10, kind, content), by, offset, device, seen };
  });

/** A copy of always the same session. */
export const arbitrarySession: fc.Arbitrary<FieldRecord> = fc
  .tuple(arbitraryRecord, fc.array(wildEntry, { maxLength: 14 }))
  .map(([record, entries]) => ({ ...record, id: 'session:1', type: 'session', entries }));
