import { expect, test } from 'vitest';
import { foldVisit, type Visit } from '#domain/visits/visit.ts';
import { createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createCorrectVisit } from '#usecases/visits/correct-visit.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

async function visitOn({ needs, door }: WritingDevice, note: string): Promise<string> {
  const recorded = await createRecordVisit(needs)(door, {
    outcome: 'met',
    opinion: 'given',
    note,
    lifts: [],
  });
  if (!recorded.ok) throw new Error(recorded.reason);
  return recorded.value;
}

async function readVisit({ database }: WritingDevice, id: string): Promise<Visit | undefined> {
  const record = await database.read(id);
  return record && foldVisit(record);
}

test('a correction shows, and the earlier text stays readable with who wrote it', async () => {
  const device = await createWritingDevice();
  const id = await visitOn(device, '灯坏了');
  device.pass(30);
  const corrected = await createCorrectVisit(device.needs)(id, device.door, {
    outcome: 'met',
    opinion: 'given',
    note: '三楼的灯坏了',
    lifts: [],
  });
  expect(corrected.ok).toBe(true);
  const visit = await readVisit(device, id);
  expect(visit?.note).toBe('三楼的灯坏了');
  expect(visit?.earlierNotes).toMatchObject([{ text: '灯坏了', by: 'zhiyuan' }]);
});

test('what did not change adds no entry', async () => {
  const device = await createWritingDevice();
  const id = await visitOn(device, '灯坏了');
  await createCorrectVisit(device.needs)(id, device.door, {
    outcome: 'met',
    opinion: 'given',
    note: '灯坏了',
    lifts: [],
  });
  expect((await device.database.read(id))?.entries).toEqual([]);
});

test('a visit that is not on the device is refused', async () => {
  const device = await createWritingDevice();
  const corrected = await createCorrectVisit(device.needs)('visit:elsewhere', device.door, {
    outcome: 'met',
    opinion: 'none',
    note: '',
    lifts: [],
  });
  expect(corrected).toEqual({ ok: false, reason: 'unknown-record' });
});
