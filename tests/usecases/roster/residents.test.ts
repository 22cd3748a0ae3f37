import { expect, test } from 'vitest';
import { foldResident, type Resident } from '#domain/roster/resident.ts';
import { createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createAddResident } from '#usecases/roster/add-resident.ts';
import { createConfirmResident } from '#usecases/roster/confirm-resident.ts';
import { createCorrectResident } from '#usecases/roster/correct-resident.ts';

const KNOWN = 'resident:cxtyc-a8-1-302-1';

async function residentsOn({ database, door }: WritingDevice): Promise<readonly Resident[]> {
  return (await database.query({ type: 'resident', place: door.id })).map(foldResident);
}

test('somebody written down at the door is found there, initials included', async () => {
  const device = await createWritingDevice();
  const add = createAddResident({ ...device.needs, initials: async () => Promise.resolve('lxm') });
  expect(await add(device.door, { name: ' 李晓梅 ', phone: '', relation: '女儿' })).toMatchObject({
    ok: true,
  });
  expect((await residentsOn(device)).map(({ name, initials }) => [name, initials])).toContainEqual([
    '李晓梅',
    'lxm',
  ]);
});

test('nobody is written down without a name', async () => {
  const device = await createWritingDevice();
  const add = createAddResident({ ...device.needs, initials: async () => Promise.resolve('') });
  expect(await add(device.door, { name: '  ', phone: '1', relation: '' })).toEqual({
    ok: false,
    reason: 'no-name',
  });
});

test('JX-07: verified and moved are entries, the later one counts', async () => {
  const device = await createWritingDevice();
  const confirm = createConfirmResident(device.needs);
  await confirm(KNOWN, 'moved');
  expect((await residentsOn(device))[0]?.movedAt).toBeDefined();
  device.pass(10);
  await confirm(KNOWN, 'verified');
  expect((await residentsOn(device))[0]).toMatchObject({
    movedAt: undefined,
    verifiedAt: Date.parse('2026-11-22T12:10:00.000Z'),
  });
});

test('a correction changes only what differs', async () => {
  const device = await createWritingDevice();
  const correct = createCorrectResident({ ...device.needs, initials: async () => Promise.resolve('wsf') });
  await correct(KNOWN, { name: '王淑芬', phone: '', relation: '户主' });
  const record = await device.database.read(KNOWN);
  expect(record?.entries.map(({ data }) => data)).toEqual([{ field: 'phone', value: '' }]);
});
