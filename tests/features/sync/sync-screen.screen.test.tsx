import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { paths } from '#app/paths.ts';
import { readCarriedText } from '#domain/carrying/sealed-file.ts';
import { readUnsentFile } from '#domain/carrying/unsent-file.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { SyncScreen } from '#features/sync/sync-screen.tsx';
import type { SyncUses } from '#features/sync/sync-uses.ts';
import { createSyncStatus } from '#sync/sync-status.ts';
import { COMMUNITY, createWritingDevice, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createExportUnsent } from '#usecases/carrying/export-unsent.ts';
import { createImportCarried } from '#usecases/carrying/import-carried.ts';
import { stampNow } from '#usecases/records/author.ts';
import { createDescribeRecords } from '#usecases/sync/describe-records.ts';
import { startSealing, WITHOUT_KEY } from '#tests/support/sealing.ts';
import { openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { refuse } from '#lib/result.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { createUnsentWork } from '#sync/unsent-work.ts';
import { createWatchScopeNames } from '#usecases/sync/name-scopes.ts';

afterEach(cleanup);

interface OnScreen {
  readonly device: WritingDevice;
  readonly status: ReturnType<typeof createSyncStatus>;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

async function show(isCoordinator = false, hasKey = true): Promise<OnScreen> {
  const device = await createWritingDevice(isCoordinator ? 'xietiao' : 'zhiyuan');
  const { needs, database } = device;
  const box = await openMemoryMediaBox();
  const mediaFiles = createMediaFiles(box, async () => refuse('unreachable'));
  const work = createUnsentWork(database.outbox, box);
  const status = createSyncStatus(work, [COMMUNITY, DOORS, 'xbd-d-cxtyc-b2']);
  const files: { name: string; text: string }[] = [];
  const account = { name: needs.author.account, roles: ['coordinator:cxtyc', DOORS, COMMUNITY] };
  const { seal, openAs } = await startSealing();
  const uses: SyncUses = {
    sync: {
      snapshot: status.snapshot,
      watch: status.watch,
      syncNow: async () => undefined,
      retry: (id) => database.outbox.retry(id),
    },
    paths,
    signInPath: '/sign-in',
    scopeNames: createWatchScopeNames(needs),
    describeRecords: createDescribeRecords(needs),
    exportUnsent: createExportUnsent({
      ...needs,
      unsent: database.outbox,
      files: mediaFiles,
      seal: hasKey ? seal : WITHOUT_KEY,
    }),
    importCarried: isCoordinator
      ? createImportCarried({ ...needs, account, files: mediaFiles, openSealed: openAs(account) })
      : undefined,
    offerFile: (name, text) => files.push({ name, text }),
  };
  const data = { place: device.door.id, outcome: 'met', note: '三楼的灯坏了' };
  await database.save([{ open: openRecord('visit:1', DOORS, stampNow(needs.author, needs.clock), data) }]);
  render(<SyncScreen uses={uses} />);
  await screen.findByText('同步范围');
  return { device, status, files };
}

test('no network is said only where nothing answers', async () => {
  const { status } = await show();
  act(() => status.setPhase('unreachable', 'unreachable'));
  expect(screen.getByRole('heading', { name: '没有网络，先存在手机里' })).toBeDefined();
  for (const trouble of ['server-error', 'not-couchdb'] as const) {
    act(() => status.setPhase('unreachable', trouble));
    expect(screen.getByRole('heading', { name: '暂时传不上去，先存在手机里' })).toBeDefined();
    expect(screen.queryByText(/没有网络/)).toBeNull();
  }
});

test('scopes have the names that people use, and say how they stand', async () => {
  const { status } = await show();
  status.heardFrom(COMMUNITY, Date.parse('2026-11-22T12:00:00.000Z'), true);
  status.heardFrom(DOORS, Date.parse('2026-11-22T12:00:00.000Z'), false);
  status.pageTaken(DOORS, { received: 5, unreadableIds: [], pending: 70 });
  status.scopeTrouble('xbd-d-cxtyc-b2', 'forbidden');
  const list = screen.getByRole('list', { name: '同步范围' });
  await waitFor(() => expect(within(list).getByText(/还有 70 条没下载/)).toBeDefined());
  const rows = within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(rows[0]).toMatch(/^社区都在手机里了。上次连上：11月22日.*20:00$/);
  expect(rows[1]).toMatch(/^A8楼还有 70 条/);
  expect(rows[2]).toMatch(/^B2网格服务器现在不让/);
});

test('a long first round shows its progress in records', async () => {
  const { status } = await show();
  status.setPhase('working', undefined);
  status.pageTaken(DOORS, { received: 1_000, unreadableIds: [], pending: 3_000 });
  expect(await screen.findByRole('progressbar', { name: '已收到 1000 条，还有 3000 条' })).toBeDefined();
});

test('what waits is told with its door and words, and opens', async () => {
  await show();
  const row = await screen.findByRole('link', { name: /走访 · A8-1-302/ });
  expect(row.textContent).toContain('三楼的灯坏了');
  expect(row.getAttribute('href')).toBe(paths.visit('visit:1'));
});

test('a refused record tells why, opens, and is sent again by one tap', async () => {
  const { device } = await show();
  await device.database.outbox.refuse('visit:1', 'size: too many bytes');
  const list = await screen.findByRole('list', { name: '被退回的记录' });
  expect(list.textContent).toContain('这条记录太长了');
  expect(screen.getByText('1 条被退回')).toBeDefined();
  expect(within(list).getByRole('link', { name: '打开改一改' }).getAttribute('href')).toBe(
    paths.visit('visit:1'),
  );
  await userEvent.click(within(list).getByRole('button', { name: '再试一次' }));
  await waitFor(() => expect(screen.queryByText('被退回的记录')).toBeNull());
  expect(device.database.outbox.unsent().get('visit:1')?.refused).toBeUndefined();
});

test('everything unsent goes into one sealed file with the account and the day in its name', async () => {
  const { files } = await show();
  await userEvent.click(await screen.findByRole('button', { name: '导出未上传（1 条）' }));
  await waitFor(() =>
    expect(files.map(({ name }) => name)).toEqual(['小板凳未上传-zhiyuan-2026-11-22.json']),
  );
  const text = files[0]?.text ?? '';
  expect(text).not.toContain('三楼的灯坏了');
  expect(text).not.toContain('visit:1');
  expect(readCarriedText(text)).toMatchObject({ ok: true, value: { sealed: { parts: [{ records: 1 }] } } });
});

test('without a key the file is handed out in the clear, after a word about it', async () => {
  const { files } = await show(false, false);
  await userEvent.click(await screen.findByRole('button', { name: '导出未上传（1 条）' }));
  await screen.findByText(/谁拿到都能看/);
  await userEvent.click(screen.getByRole('button', { name: '先不存' }));
  expect(files).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '导出未上传（1 条）' }));
  await screen.findByText(/谁拿到都能看/);
  await userEvent.click(screen.getByRole('button', { name: '不封，先存下来' }));
  const file = readUnsentFile(files[0]?.text ?? '');
  expect(file).toMatchObject({ ok: true, value: { account: 'zhiyuan', parts: [{ id: 'visit:1' }] } });
  expect(screen.queryByText(/谁拿到都能看/)).toBeNull();
});

test('only a coordinator is offered to bring the file of another', async () => {
  await show();
  expect(screen.queryByRole('button', { name: '导入别人的' })).toBeNull();
});

test('a coordinator takes a file in, hears what became of it, and of a torn one in a sentence', async () => {
  const other = await createWritingDevice('loudzhang', 'phone-9');
  const { needs, database } = other;
  const open = openRecord('visit:9', DOORS, stampNow(needs.author, needs.clock), { place: 'p', note: '捎' });
  await database.save([{ open }]);
  const { seal } = await startSealing();
  const exporting = createExportUnsent({ ...needs, unsent: database.outbox, files: undefined, seal });
  const { text } = await exporting();
  const { device } = await show(true);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('There is no way in for a file.');
  await userEvent.upload(input, new File([text.slice(0, -9)], 'a.json', { type: 'application/json' }));
  expect((await screen.findByRole('alert')).textContent).toContain('这个文件不完整');
  await userEvent.upload(input, new File([text], 'a.json', { type: 'application/json' }));
  expect(await screen.findByText('收进 1 条，正在上传。')).toBeDefined();
  expect(await device.database.read('visit:9')).toMatchObject({ opened: { by: 'loudzhang' } });
  await userEvent.upload(input, new File([text], 'a.json', { type: 'application/json' }));
  expect(await screen.findByText('没有新的。1 条原来就有。')).toBeDefined();
});

test('a device that takes nothing in says so of every database, and none is all there', async () => {
  const { status } = await show();
  act(() => {
    for (const scope of [COMMUNITY, DOORS]) status.heardFrom(scope, 1, true);
  });
  expect(await screen.findAllByText(/都在手机里了/)).toHaveLength(2);
  act(() => status.setPhase('resting', 'storage'));
  await screen.findByText(/手机存不进东西了，可能是满了/);
  expect(screen.getAllByText(/新的还没收进来/)).toHaveLength(3);
  expect(screen.queryByText(/都在手机里了/)).toBeNull();
});
