import { expect, onTestFinished, test } from 'vitest';
import { draftEntry, openRecord } from '#domain/records/drafting.ts';
import { foldFields } from '#domain/records/fields.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { createWritingDevice, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';

const ID = 'visit:long';
const LONG = '长'.repeat(200_000);

async function deviceWith(data: JsonObject): Promise<WritingDevice> {
  const device = await createWritingDevice();
  const { needs } = device;
  const stamp = stampNow(needs.author, needs.clock);
  await needs.records.save([{ open: openRecord(ID, DOORS, stamp, { place: 'p', outcome: 'met', ...data }) }]);
  device.pass(1);
  return device;
}

async function add({ needs }: WritingDevice, kind: string, data: JsonObject): Promise<void> {
  const record = await visitOn(needs);
  const entry = draftEntry(record, needs.ids.next(), stampNow(needs.author, needs.clock), { kind, data });
  await needs.records.save([{ append: { id: ID, entries: [entry] } }]);
}

async function visitOn({ records }: WritingDevice['needs']): Promise<FieldRecord> {
  const record = await records.read(ID);
  if (record === undefined) throw new Error('The visit is not there.');
  return record;
}

/** What would be sent. */
function unsentText({ database }: WritingDevice): string {
  return JSON.stringify(database.outbox.changes().map(({ change }) => change));
}

test('a correction of what was not refused is an entry', async () => {
  const device = await deviceWith({ note: LONG });
  await changeFields(device.needs, { id: ID, wanted: { note: '短' } });
  const record = await visitOn(device.needs);
  expect(record.opened.data['note']).toBe(LONG);
  expect(record.entries).toMatchObject([{ kind: 'set', data: { field: 'note', value: '短' } }]);
});

test('a refused opening is written anew, as short as the correction', async () => {
  const device = await deviceWith({ note: LONG, opinion: 'given' });
  await add(device, 'lifted', { words: '灯', proposal: 'proposal:1', issue: 'issue:1' });
  await add(device, 'set', { field: 'note', value: `${LONG}多` });
  await add(device, 'set', { field: 'outcome', value: 'phone' });
  await device.database.outbox.refuse(ID, 'size: too many bytes');
  const before = await visitOn(device.needs);

  expect(await changeFields(device.needs, { id: ID, wanted: { note: '短' } })).toMatchObject({ ok: true });
  const record = await visitOn(device.needs);
  expect(record.opened).toEqual({
    ...before.opened,
    data: { place: 'p', outcome: 'phone', opinion: 'given', note: '短' },
  });
  expect(record.entries.map(({ kind }) => kind)).toEqual(['lifted']);
  expect(unsentText(device)).not.toContain(LONG);
  expect(device.database.outbox.unsent().get(ID)?.refused).toBeUndefined();
});

test('of a record that the server has only the refused entries are written anew', async () => {
  const device = await deviceWith({ note: '原来的' });
  await add(device, 'set', { field: 'opinion', value: 'none' });
  const accepted = await visitOn(device.needs);
  await device.database.outbox.acknowledge([accepted]);
  await add(device, 'set', { field: 'note', value: LONG });
  await add(device, 'set', { field: 'opinion', value: 'given' });
  await device.database.outbox.refuse(ID, 'size: too many bytes');

  await changeFields(device.needs, { id: ID, wanted: { note: '短' } });
  const record = await visitOn(device.needs);
  expect(record.opened).toEqual(accepted.opened);
  expect(record.entries.slice(0, 1)).toEqual(accepted.entries);
  const fields = foldFields(record);
  expect([fields.get('note')?.value, fields.get('opinion')?.value]).toEqual(['短', 'given']);
  expect(unsentText(device)).not.toContain(LONG);
});

test('a correction back to what the server has leaves nothing to send', async () => {
  const device = await deviceWith({ note: '原来的' });
  const accepted = await visitOn(device.needs);
  await device.database.outbox.acknowledge([accepted]);
  await add(device, 'set', { field: 'note', value: LONG });
  await device.database.outbox.refuse(ID, 'size: too many bytes');
  await changeFields(device.needs, { id: ID, wanted: { note: '原来的' } });
  expect(await visitOn(device.needs)).toEqual(accepted);
  expect(device.database.outbox.unsent().has(ID)).toBe(false);
});

test('what was refused for its time gets the time of the correction', async () => {
  const device = await deviceWith({ note: '灯' });
  await add(device, 'lifted', { words: '灯', proposal: 'proposal:1', issue: 'issue:1' });
  await device.database.outbox.refuse(ID, 'time: the offset of the clock is beyond reason');
  device.pass(60);
  await changeFields(device.needs, { id: ID, wanted: { note: '灯' } });
  const now = new Date(device.needs.clock.now()).toISOString();
  const record = await visitOn(device.needs);
  expect([record.opened.at, ...record.entries.map(({ at }) => at)]).toEqual([now, now]);
});

test('words that were taken back do not return with a start after a kill between the two stores', async () => {
  const device = await deviceWith({ note: LONG });
  await add(device, 'set', { field: 'outcome', value: 'phone' });
  await device.database.outbox.refuse(ID, 'size: too many bytes');
  const old = await visitOn(device.needs);
  const shorter = {
    ...old,
    opened: { ...old.opened, data: { ...old.opened.data, note: '龙' } },
    entries: [],
  };
  const { id, scope, type, v } = old;
  await device.database.outbox.replace(id, [{ record: { id, scope, type, v }, change: { open: shorter } }]);
  await device.database.close();
  const again = await device.memory.open();
  onTestFinished(() => again.close());
  expect(await again.read(ID)).toEqual(shorter);
});
