import { expect, test } from 'vitest';
import { ulid } from 'ulid';
import { carriersOf } from '#domain/carrying/carried.ts';
import type { SealedFile, SealedPart } from '#domain/carrying/sealed-file.ts';
import { openingId } from '#domain/records/merge.ts';
import { FILE_NAME } from '#domain/media/media.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { refuse } from '#lib/result.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { startSealing, WITHOUT_KEY } from '#tests/support/sealing.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, COMMUNITY, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';
import { createExportUnsent } from '#usecases/carrying/export-unsent.ts';
import { createImportCarried, type ImportCarried } from '#usecases/carrying/import-carried.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

const NOW = Date.parse('2026-11-22T13:00:00.000Z');

function needsOf({ database, account, name }: SyncDevice): WritingNeeds {
  return {
    records: database,
    clock: { now: () => NOW, offset: () => 0 },
    ids: { next: ulid },
    author: { account, device: name },
  };
}

/** No device of these tests has a way to ask for a photo but its own disk. */
function filesOf({ files }: SyncDevice): ReturnType<typeof createMediaFiles> {
  return createMediaFiles(files, async () => refuse('unreachable'));
}

const sealing = await startSealing();

async function exportOf(device: SyncDevice, seal = sealing.seal): Promise<string> {
  const needs = { ...needsOf(device), unsent: device.database.outbox, files: filesOf(device), seal };
  return (await createExportUnsent(needs)()).text;
}

function importInto(device: SyncDevice, roles = ['coordinator:cxtyc', A8, COMMUNITY]): ImportCarried {
  const account = { name: device.account, roles };
  return createImportCarried({
    ...needsOf(device),
    files: filesOf(device),
    account,
    openSealed: sealing.openAs(account),
  });
}

interface Scene {
  readonly server: SyncServer;
  readonly phone: SyncDevice;
  readonly office: SyncDevice;
}

async function start(): Promise<Scene> {
  const server = await startSyncServer();
  const phone = await createSyncDevice({ ...server.proxy, account: 'zhiyuan' });
  const office = await createSyncDevice({ ...server.proxy, account: 'xietiao' });
  return { server, phone, office };
}

async function onServer({ admin }: SyncServer, id: string): Promise<FieldRecord> {
  return (await admin('GET', `${A8}/${encodeURIComponent(id)}`)) as FieldRecord;
}

test('what a phone cannot send arrives through the coordinator, word for word and under its author', async () => {
  const { server, phone, office } = await start();
  const visit = await phone.visit('三楼的灯坏了');
  await phone.correct(visit.id, '三楼和四楼的灯坏了');
  const end = await importInto(office)(await exportOf(phone));
  expect(end).toEqual({
    ok: true,
    value: { taken: 1, known: 0, foreign: 0, missing: 0, personal: 0, newer: 0, files: 0 },
  });
  await office.wake().syncNow();
  expect(office.wake().snapshot().waiting.size).toBe(0);

  const local = await phone.database.read(visit.id);
  const arrived = await onServer(server, visit.id);
  expect(arrived.opened).toEqual(visit.opened);
  const [set, note] = arrived.entries;
  expect(set).toEqual(local?.entries[0]);
  expect(note).toMatchObject({ kind: 'carried', by: 'xietiao', data: { from: 'zhiyuan' } });
  const carriers = carriersOf(arrived);
  expect([...carriers.keys()]).toEqual([openingId(visit.opened), set?.id]);
});

test('importing the same file again changes nothing', async () => {
  const { server, phone, office } = await start();
  const visit = await phone.visit('一');
  const file = await exportOf(phone);
  await importInto(office)(file);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 0, known: 1 } });
  await office.wake().syncNow();
  const before = await onServer(server, visit.id);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 0, known: 1 } });
  await office.wake().syncNow();
  expect(await onServer(server, visit.id)).toEqual(before);
});

test('the phone that comes back later finds everything arrived, and doubles nothing', async () => {
  const { server, phone, office } = await start();
  const visit = await phone.visit('一');
  await phone.correct(visit.id, '二');
  await importInto(office)(await exportOf(phone));
  await office.wake().syncNow();
  const before = await onServer(server, visit.id);
  const engine = phone.wake();
  await engine.syncNow();
  expect([engine.snapshot().waiting.size, engine.snapshot().refused.size]).toEqual([0, 0]);
  expect(await onServer(server, visit.id)).toEqual(before);
});

test('an addition to a record that this device lacks is told, and goes in after a round', async () => {
  const { phone, office } = await start();
  const visit = await phone.visit('一');
  await phone.wake().syncNow();
  await phone.sleep();
  await phone.correct(visit.id, '二');
  const file = await exportOf(phone);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 0, missing: 1 } });
  await office.wake().syncNow();
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 1, missing: 0 } });
});

test('what another coordinator looks after, and what a newer app wrote, stays out', async () => {
  const { phone, office } = await start();
  await phone.visit('一');
  const foreign = importInto(office, ['coordinator:other', A8, COMMUNITY]);
  expect(await foreign(await exportOf(phone))).toMatchObject({ value: { taken: 0, foreign: 1 } });
  const volunteer = importInto(office, ['volunteer:cxtyc', A8, COMMUNITY]);
  expect(await volunteer(await exportOf(phone))).toMatchObject({ value: { taken: 0, foreign: 1 } });
  const odd = await phone.visit('二', { id: `robot:${ulid()}` });
  expect(await importInto(office)(await exportOf(phone))).toMatchObject({ value: { taken: 1, newer: 1 } });
  expect(await office.database.read(odd.id)).toBeUndefined();
});

test('a file that an older version wrote in the clear still goes in', async () => {
  const { phone, office } = await start();
  await phone.visit('一');
  expect(await importInto(office)(await exportOf(phone, WITHOUT_KEY))).toMatchObject({ value: { taken: 1 } });
});

test('of a file for two databases each coordinator opens their own', async () => {
  const { phone, office } = await start();
  const here = await phone.visit('一');
  const there = await phone.visit('二', { scope: 'xbd-d-other-b1' });
  const file = await exportOf(phone);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 1, foreign: 1 } });
  expect(await office.database.read(there.id)).toBeUndefined();
  const other = importInto(office, ['coordinator:other', 'xbd-d-other-b1']);
  expect(await other(file)).toMatchObject({ value: { taken: 1, foreign: 1 } });
  expect(await office.database.read(here.id)).toBeDefined();
});

test('a file of another server, or of before it got another key, is refused as a whole', async () => {
  const { phone, office } = await start();
  await phone.visit('一');
  const { seal } = await startSealing('another secret');
  expect(await importInto(office)(await exportOf(phone, seal))).toEqual({ ok: false, reason: 'other-key' });
  expect(await office.ids()).toEqual([]);
});

test('a torn, altered or mixed-up sealed file leaves nothing behind; a doubled one goes in once', async () => {
  const { phone, office } = await start();
  await phone.visit('一');
  await phone.visit('二', { scope: 'xbd-d-cxtyc-a9' });
  const roles = ['coordinator:cxtyc', A8, COMMUNITY, 'xbd-d-cxtyc-a9'];
  const text = await exportOf(phone);
  const file = JSON.parse(text) as SealedFile;
  const [first, second] = file.parts;
  if (first === undefined || second === undefined) throw new Error('There should be two parts.');
  const altered = (part: SealedPart): readonly SealedPart[] => [
    {
      ...part,
      sealed: `${part.sealed.slice(0, 40)}${part.sealed[40] === 'A' ? 'B' : 'A'}${part.sealed.slice(41)}`,
    },
    { ...part, sealed: part.sealed.slice(0, -8) },
    { ...part, sealed: '{"format":"xiaobandeng-unsent"}' },
    { ...part, box: `${part.box.slice(0, -8)}AAAAAAA=` },
    { ...part, box: '' },
    { ...part, box: second.box },
  ];
  for (const part of altered(first)) {
    const spoilt = JSON.stringify({ ...file, parts: [second, part] });
    expect(await importInto(office, roles)(spoilt)).toEqual({ ok: false, reason: 'torn' });
  }
  for (const cut of [20, 200, text.length - 1]) {
    const reason = cut === 20 ? 'other-file' : 'torn';
    expect(await importInto(office, roles)(text.slice(0, cut))).toEqual({ ok: false, reason });
  }
  expect(await office.ids()).toEqual([]);
  const doubled = JSON.stringify({ ...file, parts: [first, second, first] });
  expect(await importInto(office, roles)(doubled)).toMatchObject({ value: { taken: 2 } });
  expect(await office.ids()).toHaveLength(2);
});

test('the server takes a note of carriage from a coordinator only', async () => {
  const { phone } = await start();
  const visit = await phone.visit('一');
  const engine = phone.wake();
  await engine.syncNow();
  const entry = {
    id: ulid(),
    kind: 'carried',
    seen: [],
    ...phone.stamp(),
    data: { things: ['x'], from: 'y' },
  };
  await phone.database.save([{ append: { id: visit.id, entries: [entry] } }]);
  await engine.syncNow();
  expect(engine.snapshot().refused.get(visit.id)).toMatch(/^may-add:/);
});

test('a refused record goes along in the file, and nothing leaves the phone by being exported', async () => {
  const { phone } = await start();
  const visit = await phone.visit('长');
  await phone.database.outbox.refuse(visit.id, 'author: no');
  expect(await exportOf(phone, WITHOUT_KEY)).toContain(visit.id);
  expect(phone.database.outbox.unsent().get(visit.id)?.refused).toBe('author: no');
});

/** A photo that the phone took and could not send. */
const BYTES = new Uint8Array([255, 216, 255, 224, 9, 9]);

async function photoOn(phone: SyncDevice): Promise<string> {
  const id = `media:${ulid()}`;
  const data = { of: 'visit:1', kind: 'photo', contentType: 'image/jpeg', bytes: BYTES.length, seconds: 0 };
  await phone.files.keep({ id, scope: A8 }, BYTES, false);
  await phone.database.save([{ open: openRecord(id, A8, phone.stamp(), data) }]);
  return id;
}

async function fileOnServer({ admin }: SyncServer, id: string): Promise<number | undefined> {
  const document = (await admin('GET', `${A8}/${encodeURIComponent(id)}`)) as {
    _attachments?: Readonly<Record<string, { readonly length: number }>>;
  };
  return document._attachments?.[FILE_NAME]?.length;
}

test('photos go along, also those whose record has arrived; twice changes nothing', async () => {
  const { server, phone, office } = await start();
  const taken = await photoOn(phone);
  const file = await exportOf(phone);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 1, files: 1 } });
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 0, known: 1, files: 0 } });
  await office.wake().syncNow();
  expect(await fileOnServer(server, taken)).toBe(BYTES.length);
  expect(await office.files.read(taken)).toEqual(BYTES);
  expect(office.files.unsent().size).toBe(0);
  const before = await onServer(server, taken);
  expect(await importInto(office)(file)).toMatchObject({ value: { files: 0 } });
  await office.wake().syncNow();
  // The phone that comes back finds its photo there.
  await phone.wake().syncNow();
  expect([phone.files.unsent().size, await onServer(server, taken)]).toEqual([0, before]);
});

test('a photo of another community, or of a record that is not here, stays in the file', async () => {
  const { phone, office } = await start();
  await photoOn(phone);
  const file = await exportOf(phone);
  const foreign = importInto(office, ['coordinator:other', A8, COMMUNITY]);
  expect(await foreign(file)).toMatchObject({ value: { foreign: 1, files: 0 } });
  expect(office.files.unsent().size).toBe(0);
});

test('a line of money is brought, the agreement of its keeper is not: nobody agrees for another (SJ-10)', async () => {
  const { phone, office } = await start();
  const stamp = { by: phone.account, at: '2026-11-22T12:00:00.000Z', offset: 0, device: phone.name };
  const project = openRecord(`project:${ulid()}`, COMMUNITY, stamp, { kind: 'help', name: '四步帮扶' });
  await phone.database.save([{ open: project }]);
  const line = { ...stamp, id: ulid(), kind: 'line', seen: [], data: { way: 'in', fen: 100 } };
  const agreed = { ...stamp, id: ulid(), kind: 'agreed', seen: [line.id], data: { line: line.id } };
  await phone.database.save([{ append: { id: project.id, entries: [line, agreed] } }]);
  const file = await exportOf(phone);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 1, personal: 1 } });
  const brought = await office.database.read(project.id);
  expect(brought?.entries.map(({ kind }) => kind).sort()).toEqual(['carried', 'line']);
  expect(await importInto(office)(file)).toMatchObject({ value: { taken: 0, known: 1, personal: 1 } });
});
