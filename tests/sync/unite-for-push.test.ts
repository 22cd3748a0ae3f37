import { expect, test } from 'vitest';
import type { JsonObject } from '#lib/json.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import { readRecord } from '#sync/read-rows.ts';
import { uniteForPush } from '#sync/unite-for-push.ts';
import { sampleRecord, sampleSet } from '#tests/domain/sample-record.ts';

const opened = sampleRecord('visit:1', { note: '灯不亮' });
const theirs = sampleSet('e1', 1, 'note', '灯一闪一闪', { by: 'loudzhang' });
const mine = sampleSet('e2', 2, 'note', '三楼灯不亮');

function serverDocument(record: FieldRecord, more: JsonObject = {}): JsonObject {
  return JSON.parse(JSON.stringify({ _rev: '3-abc', ...toWireRecord(record), ...more })) as JsonObject;
}

function bodyOf(document: JsonObject, local: FieldRecord): JsonObject {
  const server = readRecord(opened.scope, document);
  if (server === undefined) throw new Error('The document is no record.');
  return JSON.parse(uniteForPush(document, server, local).text) as JsonObject;
}

test('sends the entries of both sides over the revision that it read', () => {
  const document = serverDocument({ ...opened, entries: [theirs] });
  const body = bodyOf(document, { ...opened, entries: [mine] });
  expect(body).toEqual(serverDocument({ ...opened, entries: [theirs, mine] }));
});

test('keeps the attachments that the server holds', () => {
  const _attachments = { 'photo.jpg': { stub: true, content_type: 'image/jpeg', length: 5, revpos: 2 } };
  const body = bodyOf(serverDocument(opened, { _attachments }), { ...opened, entries: [mine] });
  expect(body['_attachments']).toEqual(_attachments);
});

test('leaves whatever a newer program wrote as it is', () => {
  const document = serverDocument(
    { ...opened, v: 2 },
    {
      mood: 'new',
      entries: [{ ...theirs, seen: [], tone: 'loud' }],
    },
  );
  const body = bodyOf(document, { ...opened, entries: [mine] });
  expect(body).toMatchObject({ v: 2, mood: 'new' });
  expect(body['entries']).toEqual([{ ...theirs, seen: [], tone: 'loud' }, JSON.parse(JSON.stringify(mine))]);
});
