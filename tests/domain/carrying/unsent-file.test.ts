import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriersOf } from '#domain/carrying/carried.ts';
import { readUnsentFile, type UnsentFile, writeUnsentFile } from '#domain/carrying/unsent-file.ts';
import { sampleRecord, sampleSet } from '#tests/domain/sample-record.ts';

const { opened, ...visit } = sampleRecord('visit:1', { note: '三楼的灯坏了「真的」\u2028' }, [
  sampleSet('e1', 1, 'note', '换了灯泡还是不亮'),
]);
const file: UnsentFile = {
  account: 'zhiyuan',
  device: 'phone-1',
  madeAt: '2026-11-22T12:00:00.000Z',
  parts: [
    { ...visit, opened },
    { ...visit, id: 'visit:2', opened: undefined },
  ],
  files: [{ id: 'media:1', scope: 'xbd-d-cxtyc-a8', bytes: '/9j/AA==' }],
};

test('reads back what it wrote', () => {
  expect(readUnsentFile(writeUnsentFile(file))).toEqual({ ok: true, value: file });
});

test('notices a file that ends anywhere too early', () => {
  const text = writeUnsentFile(file);
  for (let length = 40; length < text.length; length += 7) {
    expect(readUnsentFile(text.slice(0, length))).toEqual({ ok: false, reason: 'torn' });
  }
});

test('notices a changed word, whoever changed it', () => {
  const text = writeUnsentFile(file).replace('灯泡', '电线');
  expect(readUnsentFile(text)).toEqual({ ok: false, reason: 'torn' });
});

test('reads files of before there were photos in them, and none as none', () => {
  const text = writeUnsentFile({ ...file, files: [] });
  expect(text).not.toContain('"files"');
  expect(readUnsentFile(text)).toEqual({ ok: true, value: { ...file, files: [] } });
});

test('notices bytes that are none', () => {
  const odd = { ...file, files: [{ id: 'media:1', scope: 's', bytes: '<svg>' }] };
  expect(readUnsentFile(writeUnsentFile(odd))).toEqual({ ok: false, reason: 'torn' });
});

test('notices a part that is no record', () => {
  const odd = { ...file, parts: [{ ...visit, opened, type: '' }] };
  expect(readUnsentFile(writeUnsentFile(odd))).toEqual({ ok: false, reason: 'torn' });
});

test('takes no other file for one of ours, and throws at none', () => {
  for (const text of ['', 'null', '[]', '{}', '{"format":"other"}', 'PK\u0003\u0004', '{"parts":[]}']) {
    expect(readUnsentFile(text)).toEqual({ ok: false, reason: 'other-file' });
  }
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readUnsentFile(text).ok).toBe(false);
    }),
  );
});

test('says of a file of a newer app that it is newer', () => {
  const text = writeUnsentFile(file).replace('"v":1', '"v":2');
  expect(readUnsentFile(text)).toEqual({ ok: false, reason: 'newer-file' });
});

test('the first who brought a thing is its carrier, and odd notes say nothing', () => {
  const note = (id: string, by: string, things: unknown): typeof carried => ({
    ...carried,
    id,
    by,
    data: { things: things as never },
  });
  const carried = { ...sampleSet('c', 5, 'x', 'y'), kind: 'carried' };
  const record = {
    ...visit,
    opened,
    entries: [note('c1', 'xietiao', ['e1', 7]), note('c2', 'other', ['e1', 'e2'])],
  };
  const carriers = carriersOf({ ...record, entries: [...record.entries, note('c3', 'odd', 'e3')] });
  expect([...carriers].map(([id, { by }]) => [id, by])).toEqual([
    ['e1', 'xietiao'],
    ['e2', 'other'],
  ]);
});
