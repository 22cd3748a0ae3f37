import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords } from '#domain/records/merge.ts';
import { isFromNewerApp, parseWireRecord, toWireRecord, typeOfId } from '#domain/records/wire.ts';
import { sampleRecord, sampleSet } from '../sample-record.ts';
import { arbitraryRecord } from './arbitrary-records.ts';

const record = sampleRecord('visit:01K', { note: '一切都好', people: [{ name: '张某' }] }, [
  sampleSet('e1', 5, 'note', 'x', { seen: ['e0'], offset: -12.5 }),
]);
const wire = toWireRecord(record);

describe('a record that travels', () => {
  test('is the same after the journey', () => {
    const arrived: unknown = JSON.parse(JSON.stringify(wire));
    expect(parseWireRecord(arrived)).toEqual({ ok: true, value: record });
  });

  test('is named as CouchDB names documents', () => {
    expect(Object.keys(wire).sort()).toEqual(['_id', 'entries', 'opened', 'scope', 'type', 'v']);
  });

  test('leaves behind what CouchDB adds to a document', () => {
    const stored = { ...wire, _rev: '3-abc', _conflicts: ['3-abd'], _attachments: {} };
    expect(parseWireRecord(stored)).toEqual({ ok: true, value: record });
  });

  test('leaves behind members that this program does not know, and keeps all of what people wrote', () => {
    const [entry] = wire.entries;
    const data: unknown = JSON.parse('{"constructor": 1, "__proto__": 2, "newer": {"deep": [null]}}');
    const parsed = parseWireRecord({ ...wire, colour: 'red', entries: [{ ...entry, data, colour: 'red' }] });
    expect(parsed).toMatchObject({ ok: true, value: { id: record.id } });
    const kept = parsed.ok ? parsed.value : undefined;
    expect(JSON.stringify(kept?.entries[0]?.data)).toBe(JSON.stringify(data));
    expect(JSON.stringify(kept)).not.toContain('colour');
  });

  test('may be of a newer version and have kinds that nobody here knows', () => {
    const parsed = parseWireRecord({ ...wire, v: 7, entries: [{ ...wire.entries[0], kind: 'from-2030' }] });
    expect(parsed).toMatchObject({ ok: true, value: { v: 7, entries: [{ kind: 'from-2030' }] } });
  });
});

test('the order of entries on the wire says nothing', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const wire = toWireRecord(mergeRecords(record, record));
      const turned = { ...wire, entries: [...wire.entries].reverse() };
      expect(parseWireRecord(turned)).toEqual(parseWireRecord(wire));
    }),
  );
});

test('a newer program has the word over its own records', () => {
  expect(isFromNewerApp({ v: 2 })).toBe(true);
  expect(isFromNewerApp({ v: 1 })).toBe(false);
});

const { opened } = wire;
const [first] = wire.entries;

test.each([
  ['no body', { _id: 'visit:1' }],
  ['no id', { ...wire, _id: undefined }],
  ['an id without a type', { ...wire, _id: '01K' }],
  ['an id without a name', { ...wire, _id: 'visit:' }],
  ['a design document', { _id: '_design/rules', views: {} }],
  ['an id too long', { ...wire, _id: `visit:${'x'.repeat(240)}` }],
  ['no scope', { ...wire, scope: '' }],
  ['a type that is none', { ...wire, type: 'Visit 1' }],
  ['a version below one', { ...wire, v: 0 }],
  ['a version that is no whole number', { ...wire, v: 1.5 }],
  ['no opening', { ...wire, opened: undefined }],
  ['an opening by nobody', { ...wire, opened: { ...opened, by: '' } }],
  ['an opening of no device', { ...wire, opened: { ...opened, device: '' } }],
  ['an opening at a local time', { ...wire, opened: { ...opened, at: '2026-11-22T12:00:00+08:00' } }],
  ['an opening at a day only', { ...wire, opened: { ...opened, at: '2026-11-22' } }],
  ['an offset that is no number', { ...wire, opened: { ...opened, offset: Number.NaN } }],
  ['an offset in words', { ...wire, opened: { ...opened, offset: '5' } }],
  ['data that is a text', { ...wire, opened: { ...opened, data: 'note' } }],
  ['data that is a list', { ...wire, opened: { ...opened, data: ['note'] } }],
  ['data that is missing', { ...wire, opened: { ...opened, data: null } }],
  ['entries that are no list', { ...wire, entries: {} }],
  ['an entry that is none', { ...wire, entries: [null] }],
  ['an entry without a name', { ...wire, entries: [{ ...first, id: '' }] }],
  ['an entry without a kind', { ...wire, entries: [{ ...first, kind: '' }] }],
  ['an entry that saw no ids', { ...wire, entries: [{ ...first, seen: [7] }] }],
])('refuses %s', (_, document) => {
  expect(parseWireRecord(document)).toEqual({ ok: false, reason: 'not-a-record' });
});

test('reads or refuses whatever a server sends, and throws at nothing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (document, part) => {
      expect(parseWireRecord(document).ok).toBe(false);
      expect(parseWireRecord({ ...wire, opened: part }).ok).toBe(false);
      expect(typeof parseWireRecord({ ...wire, entries: [part] }).ok).toBe('boolean');
    }),
  );
});

test.each([
  ['visit:01K', 'visit'],
  ['place:cxtyc:a8', 'place'],
  ['no-type', ''],
  [':x', ''],
  ['', ''],
])('the type of %s is %j', (id, type) => {
  expect(typeOfId(id)).toBe(type);
});
