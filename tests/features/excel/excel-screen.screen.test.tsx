import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import writeOfficeFile from 'write-excel-file/universal';
import { workbooks } from '#app/excel/workbooks.ts';
import { BUILT_IN_CATEGORIES, namesOfCategories } from '#domain/issues/category.ts';
import { ExcelScreen } from '#features/excel/excel-screen.tsx';
import type { ExcelUses } from '#features/excel/excel-uses.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { sessionCodes } from '#features/sessions/session-codes-text.ts';
import { visitsText } from '#features/visits/visits-text.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { COMMUNITY, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import { createWatchCampaigns } from '#usecases/campaigns/watch-campaign.ts';
import { createImportSessions, createImportVisits } from '#usecases/excel/import-history.ts';
import { createImportRoster } from '#usecases/excel/import-roster.ts';
import { createKeepTemplate, createWatchTemplate } from '#usecases/excel/keep-template.ts';
import { createReadLedger } from '#usecases/issues/read-ledger.ts';
import { createWatchCountedRecords } from '#usecases/statistics/watch-counted-records.ts';

afterEach(cleanup);

interface OnScreen {
  readonly device: WritingDevice;
  readonly told: readonly string[];
  readonly noted: readonly { readonly table: string; readonly rows: number }[];
  readonly offered: readonly { readonly name: string; readonly content: Blob }[];
}

async function openExcel(): Promise<OnScreen> {
  const device = await deviceForTest();
  const told: string[] = [];
  const offered: { name: string; content: Blob }[] = [];
  const noted: { table: string; rows: number }[] = [];
  const needs = { ...device.needs, role: 'coordinator' as const, initials: async () => 'x' };
  const uses: ExcelUses = {
    workbooks,
    counted: createWatchCountedRecords(needs),
    readLedger: createReadLedger(needs),
    campaigns: createWatchCampaigns(needs),
    names: createWatchNames(needs),
    template: createWatchTemplate(needs),
    keepTemplate: createKeepTemplate(needs),
    importRoster: createImportRoster(needs),
    importVisits: createImportVisits(needs),
    importSessions: createImportSessions({ ...needs, community: COMMUNITY }),
    community: COMMUNITY,
    doorScopes: [DOORS],
    words: {
      ...issueCodes,
      categories: namesOfCategories(BUILT_IN_CATEGORIES),
      outcomes: visitsText.outcomes,
      opinions: visitsText.opinions,
      sessionStates: sessionCodes.states,
    },
    now: () => needs.clock.now(),
    noteExport: async (table, rows) => void noted.push({ table, rows }),
    offerFile: (name, content) => offered.push({ name, content }),
    tell: (text) => told.push(text),
  };
  render(<ExcelScreen uses={uses} />);
  await screen.findByRole('button', { name: '导出台账.xlsx' });
  return { device, told, noted, offered };
}

async function file(rows: readonly (readonly string[])[]): Promise<File> {
  const cells = rows.map((row) => row.map((value) => ({ value })));
  return new File([await writeOfficeFile(cells).toBlob()], '办公室的表.xlsx');
}

/** The hidden choosers in their order: the form of the 台账, the roster. */
async function choose(nth: number, chosen: File): Promise<void> {
  const input = document.querySelectorAll<HTMLInputElement>('input[type=file]')[nth];
  if (input === undefined) throw new Error('no chooser');
  await userEvent.upload(input, chosen, { applyAccept: false });
}

test('a roster is read, its faults are named by line, and nothing is written before somebody agrees', async () => {
  const { device } = await openExcel();
  await choose(
    1,
    await file([
      ['楼栋', '单元', '房号', '姓名', '电话'],
      ['A8楼', '1', '303', '陈静宜', '13800000001'],
      ['A8楼', '1', '', '没写房号', ''],
    ]),
  );
  await userEvent.click(await screen.findByText('有 1 行读不懂，不会导入'));
  expect(screen.getByText('第 3 行：房号为空')).toBeDefined();
  expect(await device.database.read('place:cxtyc-a8-1-303')).toBeUndefined();
  await userEvent.click(await screen.findByRole('button', { name: '同意，写入户台账' }));
  await waitFor(async () => {
    const [resident] = await device.database.query({ type: 'resident', place: 'place:cxtyc-a8-1-303' });
    expect([resident?.scope, resident?.opened.data['name'], resident?.opened.data['phone']]).toEqual([
      DOORS,
      '陈静宜',
      '13800000001',
    ]);
  });
});

test('a list of earlier visits is read, shown, and written only when somebody agrees', async () => {
  const { device, told } = await openExcel();
  const list = await file([
    ['日期', '门牌', '结果', '情况', '走访人'],
    ['2026-03-08', 'A8-1-302', '见到', '说楼道灯坏了', '王网格员'],
    ['2026-03-08', 'A8-1-999', '没人', '', '王网格员'],
  ]);
  await choose(2, list);
  await userEvent.click(await screen.findByText('有 1 行读不懂，不会导入'));
  expect(screen.getByText('第 3 行：户台账里没有这一户，请先导入住户表')).toBeDefined();
  await userEvent.click(screen.getByText('看看要写入的'));
  expect(screen.getByText('2026-03-08 A8-1-302 见到 说楼道灯坏了')).toBeDefined();
  expect(await device.database.query({ type: 'visit' })).toEqual([]);
  await userEvent.dblClick(screen.getByRole('button', { name: '同意，写入这 1 条' }));
  await waitFor(() => expect(told).toEqual(['已写入 1 次走访']));
  expect(await device.database.query({ type: 'visit', place: 'place:cxtyc-a8-1-302' })).toHaveLength(1);
  await choose(2, list);
  expect(await screen.findByText('表里的都已经有了，没有要写的。')).toBeDefined();
});

test('what is no workbook is said in a sentence', async () => {
  await openExcel();
  await choose(1, new File(['not a workbook'], '名单.xlsx'));
  expect(await screen.findByText('这个文件打不开。请在 Excel 或 WPS 里另存为 .xlsx 再试。')).toBeDefined();
});

test('the office’s own columns are matched, kept, and used by the next export', async () => {
  const { told, noted, offered } = await openExcel();
  await choose(0, await file([['序号', '反映的事', '责任人', '时限', '备注']]));
  await userEvent.click(await screen.findByRole('button', { name: '就用这些列' }));
  await waitFor(() => expect(told).toEqual(['记住了，以后导出都用这些列']));
  await userEvent.click(await screen.findByRole('button', { name: '导出台账.xlsx' }));
  await waitFor(() => expect(offered).toHaveLength(1));
  const read = await workbooks.read(offered[0]?.content ?? new Blob());
  const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
  expect(rows.at(-1)).toEqual(['序号', '反映的事', '责任人', '时限', '备注']);
  expect(noted).toEqual([{ table: 'ledger', rows: 0 }]);
});
