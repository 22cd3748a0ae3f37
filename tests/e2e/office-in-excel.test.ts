import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { readSheet } from 'read-excel-file/universal';
import { expect } from 'vitest';
import writeOfficeFile from 'write-excel-file/universal';
import { demoServer, openDoor, recordTalk, seeDoors, signIn } from '#tests/support/e2e-steps.ts';
import { test } from '#tests/support/e2e-test.ts';
import { type Call, sendVisits } from '#tests/support/visits-from-phone.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 818 new households (JX-06), one line of which lacks its room, as another program writes them. */
async function officeFile(): Promise<Buffer> {
  const rows = Array.from({ length: 818 }, (_, nth) => [
    { value: `A${1 + (nth % 18)}楼` },
    { value: '9单元' },
    { value: 101 + Math.floor(nth / 18), type: Number },
    { value: `住户${nth}` },
    { value: `${nth} ${'备注'.repeat(120)} ${Math.sin(nth)}` },
  ]);
  const titles = ['楼栋', '单元', '房号', '姓名', '备注'].map((value) => ({ value }));
  const faulty = [{ value: 'A8楼' }, { value: '9单元' }, null, { value: '没写房号' }, null];
  const file = writeOfficeFile([[{ value: '住户台账' }], titles, ...rows, faulty]);
  return Buffer.from(await (await file.toBlob()).arrayBuffer());
}

async function choose(page: Page, button: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles({ name: '住户台账.xlsx', mimeType: XLSX, buffer });
}

/** Calls at a unit's doors from 101 up: somebody there at the first `met`, nobody at the rest. */
function calls(building: string, doors: number, met: number): readonly Call[] {
  return Array.from({ length: doors }, (_, nth) => ({
    door: `${building}-9-${101 + nth}`,
    outcome: nth < met ? 'met' : 'nobody',
  }));
}

/** 40 calls of one evening: 26 doors entered, 30 talks, some doors twice (SJ-15 counts them apart). */
const EVENING: Readonly<Record<string, readonly Call[]>> = {
  loudzhang: [...calls('a8', 12, 10), ...calls('a8', 2, 2)],
  zhiyuan: [...calls('a9', 10, 9), ...calls('a9', 2, 2)],
  xietiao: [...calls('a1', 8, 7), ...calls('a1', 6, 0)],
};

test('the office: a roster comes in, three phones visit, the press sentence equals a count by hand', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const desk = await machines.device({ url: server.url, screen: 'desktop' });
  const { page } = desk;
  await signIn(page, 'xietiao');
  await seeDoors(page);
  await page.getByText('已连上').waitFor();
  await page.goto('/office/excel');
  const file = await officeFile();
  await choose(page, '选住户表', file);
  await page.getByText('有 1 行读不懂，不会导入').click();
  await page.getByText('第 821 行：房号为空').waitFor();
  await page.getByRole('button', { name: '同意，写入户台账' }).click();
  await page.getByText('已写入 818 户、818 位居民').waitFor();
  await choose(page, '选住户表', file);
  await page.getByText('表里的都已经在户台账里了').waitFor();

  await page.goto('/');
  await seeDoors(page);
  await openDoor(page, 'A1-9-101');
  await recordTalk(page, '说楼道的灯坏了');
  await page.goto('/office/campaigns');
  await page.getByRole('button', { name: '新的走访活动' }).click();
  await page.getByLabel('名称').fill('冬日大走访');
  await page.getByRole('button', { name: '保存走访活动' }).click();
  await page.getByRole('link', { name: /冬日大走访/ }).click();
  await page.getByRole('heading', { level: 1, name: '冬日大走访' }).waitFor();
  const campaign = new URL(page.url()).searchParams.get('campaign') ?? '';
  for (const [account, made] of Object.entries(EVENING)) await sendVisits(server, account, campaign, made);
  await page.reload();
  await page.getByText(/26 户.*1636 户/).waitFor();

  await page.goto('/office/statistics?period=month');
  await page.getByText(/共走访26户31人次，收集意见建议\d+条，立行立改\d+个/).waitFor();

  await page.goto('/office/excel');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出走访.xlsx' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const rows = await readSheet(new Blob([new Uint8Array(bytes)]));
  expect(rows).toHaveLength(42);
  expect(rows.map((row) => row.slice(2, 8))).toContainEqual([
    'A1楼',
    'A1-9-101',
    '见到',
    '有意见',
    '说楼道的灯坏了',
    0,
  ]);
});
