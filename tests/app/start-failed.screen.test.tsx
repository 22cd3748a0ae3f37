import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { StartFailed } from '#app/start-failed.tsx';
import { readUnsentFile } from '#domain/carrying/unsent-file.ts';
import { createWritingDevice, DOORS } from '#tests/support/writing-device.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { createExportRecords } from '#usecases/carrying/export-unsent.ts';

afterEach(cleanup);

test('records that do not open still let go of what is unsent, as a file', async () => {
  const { needs, database } = await createWritingDevice();
  const stamp = { by: 'zhiyuan', at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'phone' };
  await database.save([{ open: openRecord('visit:1', DOORS, stamp, { note: '还没上传的话' }) }]);
  const given: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) given.push(file);
    return 'blob:kept';
  });
  const rescue = createExportRecords({ ...needs, unsent: database.outbox });
  render(<StartFailed trouble="damaged" rescue={rescue} />);
  await userEvent.click(screen.getByRole('button', { name: '导出未上传（1 条）' }));
  const file = readUnsentFile((await given[0]?.text()) ?? '');
  expect(file).toMatchObject({
    ok: true,
    value: { account: needs.author.account, parts: [{ id: 'visit:1' }] },
  });
  vi.restoreAllMocks();
});

test('where nothing is unsent, or not even the outbox opens, there is only the reason and another try', () => {
  render(<StartFailed trouble="unavailable" rescue={undefined} />);
  expect(screen.getByText(/无痕模式/)).toBeDefined();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
