import { expect, test } from 'vitest';
import { draftEntry, setField } from '#domain/records/drafting.ts';
import { foldResident, type Resident } from '#domain/roster/resident.ts';
import { createWritingDevice, DOORS } from '#tests/support/writing-device.ts';
import { createSettleResidentClash } from '#usecases/roster/settle-resident-clash.ts';

const ID = 'resident:cxtyc-a8-1-302-1';

test('the chosen name brings its initials along, and both names stay in the history', async () => {
  const { database, needs } = await createWritingDevice();
  const before = await database.read(ID);
  if (before === undefined) throw new Error('The resident is not there.');
  const written = {
    zhiyuan: { name: '王淑芳', initials: 'wsf' },
    loudzhang: { name: '王素芬', initials: 'wsfen' },
  };
  const entries = Object.entries(written).flatMap(([by, fields], nth) => {
    const stamp = { by, at: `2026-11-22T12:0${nth}:00.000Z`, offset: 0, device: by };
    return Object.entries(fields).map(([field, value], which) =>
      draftEntry(before, `${by}-${which}`, stamp, setField(field, value)),
    );
  });
  const { id, ...rest } = before;
  await database.takeIn({
    scope: DOORS,
    records: [{ id, ...rest, entries }],
    deletedIds: [],
    checkpoint: 2,
  });
  const resident = async (): Promise<Resident> => foldResident((await database.read(ID)) ?? before);
  expect((await resident()).clashes.map(({ field }) => field)).toEqual(['name']);

  const settle = createSettleResidentClash({ ...needs, initials: async () => 'chosen' });
  await settle(ID, 'name', '王淑芳');
  expect(await resident()).toMatchObject({ name: '王淑芳', initials: 'chosen', clashes: [] });
  const record = await database.read(ID);
  expect(JSON.stringify(record?.entries)).toContain('王素芬');
});
