import { describe, expect, test } from 'vitest';
import { concerns, eraseFrom, eraseWords, subjectOf } from '#domain/access/erasure.ts';
import { expire } from '#domain/access/retention.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { consentOf } from '#domain/roster/consent.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { sampleEntry, sampleRecord, sampleSet } from '../sample-record.ts';

const DOOR = 'place:cxtyc-a8-1-302';
const resident = sampleRecord('resident:1', { door: DOOR, name: '陈静怡', phone: '000123' }, [
  sampleSet('e1', 1, 'name', '陈静宜'),
]);
const visit = sampleRecord(
  'visit:1',
  { place: DOOR, outcome: 'met', opinion: 'given', note: '陈静宜说灯坏了' },
  [sampleSet('e2', 2, 'note', '楼上又漏水')],
);

describe('erasing one resident', () => {
  const subject = subjectOf(resident);
  if (subject === undefined) throw new Error('a resident is a subject');

  test('goes by every name that the record ever had, at the own door only', () => {
    expect(subject.names).toEqual(['陈静怡', '陈静宜']);
    expect(concerns(visit, subject)).toBe(true);
    const elsewhere = {
      ...visit,
      opened: { ...visit.opened, data: { ...visit.opened.data, place: 'place:other' } },
    };
    expect(concerns(elsewhere, subject)).toBe(false);
    const neighbour = sampleRecord('resident:2', { door: DOOR, name: '陈静怡的妹妹' });
    expect(concerns(neighbour, subject)).toBe(false);
    expect(subjectOf(visit)).toBeUndefined();
  });

  test('takes every word of their own record and the words that name them elsewhere, and leaves what counts', () => {
    expect(JSON.stringify(eraseFrom(resident, subject))).not.toMatch(/陈静|000123/);
    expect(foldResident(eraseFrom(resident, subject))).toMatchObject({ name: '', phone: '', door: '' });
    const erased = foldVisit(eraseFrom(visit, subject));
    expect(erased).toMatchObject({ place: DOOR, outcome: 'met', opinion: 'given', note: '楼上又漏水' });
    expect(erased.at).toBe(foldVisit(visit).at);
  });

  test('wins against every copy, and erasing twice changes nothing', () => {
    const erased = eraseFrom(resident, subject);
    expect(mergeRecords(resident, erased)).toEqual(mergeRecords(erased, erased));
    expect(mergeRecords(erased, resident)).toEqual(mergeRecords(erased, erased));
    expect(eraseWords(erased)).toEqual(erased);
    expect(subjectOf(erased)).toBeUndefined();
  });
});

test('words go when nothing was added for as long as their type is kept, and not a day before', () => {
  const DAY = 86_400_000;
  const last = Math.max(Date.parse(visit.opened.at), ...visit.entries.map(({ at }) => Date.parse(at)));
  expect(expire(visit, { visit: 30 }, last + 30 * DAY)).toBeUndefined();
  const expired = expire(visit, { visit: 30 }, last + 30 * DAY + 1);
  expect(expired && foldVisit(expired)).toMatchObject({ outcome: 'met', note: '' });
  expect(expired && expire(expired, { visit: 30 }, last + 90 * DAY)).toBeUndefined();
  expect(expire(visit, { proposal: 1 }, last + 900 * DAY)).toBeUndefined();
  expect(expire(resident, { visit: 1 }, last + 900 * DAY)).toBeUndefined();
});

test('of consent the last word counts', () => {
  const word = (id: string, minute: number, kind: string): ReturnType<typeof sampleEntry> =>
    sampleEntry(id, minute, kind, { version: '2026-11' });
  const agreed = word('a', 1, 'consented');
  const withdrew = word('b', 2, 'withdrew');
  expect(consentOf(resident)).toBeUndefined();
  expect(consentOf({ ...resident, entries: [agreed] })).toMatchObject({ version: '2026-11' });
  expect(consentOf({ ...resident, entries: [withdrew, agreed] })).toBeUndefined();
  expect(consentOf({ ...resident, entries: [agreed, withdrew, word('c', 3, 'consented')] })).toBeDefined();
});
