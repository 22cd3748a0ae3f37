import { expect, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { indexRecord, indexTime } from '#storage/index/index-record.ts';
import { DOORS, setEntry, stampAt, visitAt, withEntries } from '#tests/storage/support/sample-records.ts';

function recordOf(type: string, data: JsonObject): FieldRecord {
  return openRecord(`${type}:1`, DOORS, stampAt(1), data);
}

function filing(record: FieldRecord): readonly string[] {
  const { place, state } = indexRecord(record);
  return [place, state];
}

const verified = { ...setEntry('v', 5, '', ''), kind: 'verified', data: {} };
const moved = { ...setEntry('m', 4, '', ''), kind: 'moved', data: {} };
const answered = { ...setEntry('a', 4, '', ''), kind: 'answered', data: {} };

test.each<readonly [string, FieldRecord, readonly string[]]>([
  ['a building by its kind', recordOf('place', { kind: 'building' }), ['', 'building']],
  ['a door by its building', recordOf('place', { kind: 'door', building: 'place:a8' }), ['place:a8', 'door']],
  ['a resident by the door', recordOf('resident', { door: 'place:a8-1-302' }), ['place:a8-1-302', 'here']],
  ['one who moved as moved', withEntries(recordOf('resident', { door: 'd' }), moved), ['d', 'moved']],
  [
    'one who is back as here',
    withEntries(recordOf('resident', { door: 'd' }), moved, verified),
    ['d', 'here'],
  ],
  ['a visit by door and outcome', recordOf('visit', { place: 'd', outcome: 'nobody' }), ['d', 'nobody']],
  [
    'a corrected visit by its new outcome',
    withEntries(recordOf('visit', { place: 'd', outcome: 'nobody' }), setEntry('s', 2, 'outcome', 'met')),
    ['d', 'met'],
  ],
  ['an owed answer at the door', recordOf('proposal', { place: 'd' }), ['d', 'owed']],
  [
    'a given answer at the door',
    withEntries(recordOf('proposal', { place: 'd' }), answered),
    ['d', 'answered'],
  ],
  ['an issue as open', recordOf('issue', { summary: '路灯' }), ['', 'open']],
  ['a campaign by time alone', recordOf('campaign', { name: '冬季走访' }), ['', '']],
  ['an unknown type by time alone', recordOf('quiz', { place: 'd' }), ['', '']],
  ['a place that is no text nowhere', recordOf('visit', { place: 7 }), ['', 'met']],
  ['a place beyond all ids nowhere', recordOf('visit', { place: '门'.repeat(241) }), ['', 'met']],
])('files %s', (_, record, expected) => {
  expect(filing(record)).toEqual(expected);
});

test('times sort forwards by one field and backwards by the other, whatever the clock said', () => {
  const times = [-1e15, 0, 1, 999_999_999_999, 1e12, Date.parse('2026-11-22T12:00:00Z'), 1e14, 1e15];
  const indexed = times.map(indexTime);
  expect(indexed.every(({ at, atDesc }) => at.length === 24 && atDesc.length === 15)).toBe(true);
  expect(indexed.map(({ at }) => at)).toEqual(indexed.map(({ at }) => at).sort());
  expect(indexed.map(({ atDesc }) => atDesc)).toEqual(
    indexed
      .map(({ atDesc }) => atDesc)
      .sort()
      .reverse(),
  );
  expect(indexed[5]?.at).toBe('2026-11-22T12:00:00.000Z');
});

test('the time is the server’s, as well as the device knew it', () => {
  expect(indexRecord(visitAt(60, {}, { offset: -3_600_000 })).at).toBe('2026-11-22T00:00:00.000Z');
});
