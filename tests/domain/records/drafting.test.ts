import { expect, test } from 'vitest';
import { changedFields } from '#domain/records/changes.ts';
import { draftEntry, openRecord, setField } from '#domain/records/drafting.ts';
import { parseWireRecord, toWireRecord } from '#domain/records/wire.ts';
import { sampleRecord, sampleSet, sampleStamp } from '../sample-record.ts';

const stamp = sampleStamp(7);

test('a new record is of the type that its id names, and fit to travel', () => {
  const record = openRecord('visit:01K', 'xbd-d-cxtyc-a8', stamp, { note: '' });
  expect(record).toMatchObject({
    type: 'visit',
    v: 1,
    entries: [],
    opened: { ...stamp, data: { note: '' } },
  });
  expect(parseWireRecord(toWireRecord(record))).toEqual({ ok: true, value: record });
});

test('an entry answers everything that nobody answered yet', () => {
  const entries = [sampleSet('e1', 1, 'note', 'x'), sampleSet('e2', 1, 'note', 'y', { device: 'phone-b' })];
  const entry = draftEntry(sampleRecord('visit:1', {}, entries), 'e3', stamp, setField('note', 'x'));
  expect(entry).toEqual({
    id: 'e3',
    kind: 'set',
    ...stamp,
    seen: ['e1', 'e2'],
    data: { field: 'note', value: 'x' },
  });
});

test('only what differs from what shows is set', () => {
  const record = sampleRecord('resident:1', { name: '张某', phone: '' }, [
    sampleSet('e1', 1, 'phone', '123'),
  ]);
  const wanted = { name: '张某', phone: '456', relation: '女儿', initials: undefined };
  expect(changedFields(record, wanted)).toEqual([setField('phone', '456'), setField('relation', '女儿')]);
  expect(changedFields(record, { phone: '' })).toEqual([setField('phone', '')]);
});
