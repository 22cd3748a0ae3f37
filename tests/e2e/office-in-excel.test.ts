import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { readSheet } from 'read-excel-file/universal';
import { expect } from 'vitest';
import writeOfficeFile from 'write-excel-file/universal';
import { demoServer, openDoor, recordTalk, seeDoors, signIn } from '#tests/support/e2e-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

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

test('the office: a roster comes in, the press sentence equals a count by hand, the visits go out', async ({
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
  await page.goto('/office/statistics?period=month');
  await page.getByText(/共走访1户1人次，收集意见建议0条，立行立改0个。/).waitFor();

  await page.goto('/office/excel');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出走访.xlsx' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const rows = await readSheet(new Blob([new Uint8Array(bytes)]));
  expect(rows).toHaveLength(2);
  expect(rows[1]?.slice(2, 8)).toEqual(['A1楼', 'A1-9-101', '见到', '有意见', '说楼道的灯坏了', 0]);
});
