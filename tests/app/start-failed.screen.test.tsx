import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { StartFailed } from '#app/start-failed.tsx';
import { readCarriedText } from '#domain/carrying/sealed-file.ts';
import { readUnsentFile } from '#domain/carrying/unsent-file.ts';
import { refuse } from '#lib/result.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { startSealing, WITHOUT_KEY } from '#tests/support/sealing.ts';
import { createWritingDevice, DOORS } from '#tests/support/writing-device.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { createExportUnsent } from '#usecases/carrying/export-unsent.ts';
import type { CarryingSeal } from '#usecases/ports/carrying-seal.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** An account whose records do not open, with one visit and one photo that no server has. */
async function failed(seal: CarryingSeal): Promise<{ readonly given: readonly Blob[] }> {
  const { needs, database } = await createWritingDevice();
  const stamp = { by: 'zhiyuan', at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'phone' };
  await database.save([{ open: openRecord('visit:1', DOORS, stamp, { note: '还没上传的话' }) }]);
  const box = await openMemoryMediaBox();
  await box.keep({ id: 'media:1', scope: DOORS }, new Uint8Array([255, 216, 255]), false);
  const files = createMediaFiles(box, async () => refuse('unreachable'));
  const given: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) given.push(file);
    return 'blob:kept';
  });
  const exportUnsent = createExportUnsent({ ...needs, unsent: database.outbox, files, seal });
  render(<StartFailed trouble="damaged" rescue={{ records: 1, exportUnsent }} />);
  await userEvent.click(screen.getByRole('button', { name: '导出未上传（1 条）' }));
  return { given };
}

const CONTENT = {
  account: 'zhiyuan',
  parts: [{ id: 'visit:1' }],
  files: [{ id: 'media:1', bytes: '/9j/' }],
};

test('records that do not open still let go of what is unsent, photos too, as a sealed file', async () => {
  const { seal, openAs } = await startSealing();
  const { given } = await failed(seal);
  await waitFor(() => expect(given).toHaveLength(1));
  const text = (await given[0]?.text()) ?? '';
  expect(text).not.toContain('还没上传的话');
  const file = readCarriedText(text);
  if (!file.ok || !('sealed' in file.value)) throw new Error('This is no sealed file.');
  const { key, parts } = file.value.sealed;
  const [part] = parts;
  if (part === undefined) throw new Error('There is nothing in it.');
  const opened = await openAs({ name: 'xietiao', roles: ['coordinator:cxtyc', DOORS] })(key, part);
  expect(opened.ok && readUnsentFile(opened.value)).toMatchObject({ ok: true, value: CONTENT });
});

test('a phone that never heard of a key says so first, and lets go of everything all the same', async () => {
  const { given } = await failed(WITHOUT_KEY);
  await screen.findByText(/谁拿到都能看/);
  expect(given).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '不封，先存下来' }));
  expect(readUnsentFile((await given[0]?.text()) ?? '')).toMatchObject({ ok: true, value: CONTENT });
});

test('where nothing is unsent, or not even the outbox opens, there is only the reason and another try', () => {
  render(<StartFailed trouble="unavailable" rescue={undefined} />);
  expect(screen.getByText(/无痕模式/)).toBeDefined();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
