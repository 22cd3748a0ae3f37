import { expect, test } from 'vitest';
import type { ExportReport } from '#domain/access/export-report.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { createAesSeal } from '#storage/aes-seal.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, type MemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import type { Seal } from '#storage/seal.ts';
import {
  createNoteExport,
  createTellExports,
  type NoteExport,
  type TellExports,
} from '#usecases/excel/report-exports.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { OfficeRefusal } from '#usecases/ports/server-office.ts';

const EVENING = Date.parse('2026-11-22T12:00:00.000Z');

interface Device {
  readonly drafts: Drafts;
  readonly note: NoteExport;
  readonly tell: TellExports;
  readonly heard: readonly ExportReport[];
  /** What the server answers from now on. */
  answer: Result<undefined, OfficeRefusal>;
}

async function start(disk: MemoryDisk, seal: Seal): Promise<Device> {
  const drafts = await openJournalDrafts(openMemoryJournal(disk), seal);
  const heard: ExportReport[] = [];
  let made = 0;
  const clock = { now: () => EVENING, offset: () => 3_600_000 };
  const device: Device = {
    drafts,
    note: createNoteExport({ drafts, clock, ids: { next: () => `01JDC00000000000000000000${(made += 1)}` } }),
    tell: () => tell(),
    heard,
    answer: refuse('unreachable'),
  };
  const office = {
    reportExport: async (told: ExportReport) => {
      heard.push(told);
      return device.answer;
    },
  };
  const tell = createTellExports({ drafts, office });
  return device;
}

async function newSeal(): Promise<Seal> {
  return createAesSeal(
    await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  );
}

test('a table written without a network is told after a restart, with the time that it was written', async () => {
  const [disk, seal] = [createMemoryDisk(), await newSeal()];
  const before = await start(disk, seal);
  await before.note('cxtyc', 'visits', 12);
  await before.note('cxtyc', 'ledger', 3);
  await before.tell();
  expect(before.heard).toHaveLength(1);
  expect(disk.texts.join('')).not.toContain('visits');

  const after = await start(disk, seal);
  after.answer = ok(undefined);
  await after.tell();
  const at = EVENING + 3_600_000;
  expect(after.heard).toEqual([
    { report: '01JDC000000000000000000001', community: 'cxtyc', table: 'visits', rows: 12, at },
    { report: '01JDC000000000000000000002', community: 'cxtyc', table: 'ledger', rows: 3, at },
  ]);
  expect(await after.drafts.keys()).toEqual([]);
  await after.tell();
  expect(after.heard).toHaveLength(2);
});

test.each(['unreachable', 'signed-out', 'server-error', 'busy'] as const)(
  '%s: it is kept',
  async (reason) => {
    const device = await start(createMemoryDisk(), await newSeal());
    await device.note('cxtyc', 'sessions', 1);
    device.answer = refuse(reason);
    await device.tell();
    expect(await device.drafts.keys()).toHaveLength(1);
  },
);

test('a community that is not this account’s any more: it is dropped, the next ones are told', async () => {
  const device = await start(createMemoryDisk(), await newSeal());
  await device.note('elsewhere', 'sessions', 1);
  await device.note('cxtyc', 'sessions', 1);
  await device.drafts.write('visit-note:place:cxtyc-a8-1-302', '楼道灯坏了');
  device.answer = refuse('not-allowed');
  await device.tell();
  expect(device.heard.map(({ community }) => community)).toEqual(['elsewhere', 'cxtyc']);
  expect(await device.drafts.keys()).toEqual(['visit-note:place:cxtyc-a8-1-302']);
});
