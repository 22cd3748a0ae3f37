import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import writeOfficeFile from 'write-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { workbooks } from '#app/excel/workbooks.ts';
import type { SheetPage } from '#domain/excel/sheet.ts';
import { SCRIPT_PAYLOADS } from '#tests/support/script-payloads.ts';

function page(rows: SheetPage['rows'], heading = ''): SheetPage {
  const columns = (rows[0] ?? []).map((_, nth) => ({ title: `第${nth + 1}列`, width: 12 }));
  return { name: '台账', heading, columns, rows };
}

async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a written workbook', () => {
  test('is read back by another library: texts, numbers and days are what they were', async () => {
    const file = await workbooks.write([
      page(
        [
          ['楼道的灯坏了\n修两次了', 7, { day: '2026-11-22' }, undefined],
          ['<b>&"', -0.5, { day: '2024-02-29' }, '𠮷_x0041_'],
        ],
        '示例小区诉求台账',
      ),
    ]);
    expect(await readSheet(file)).toEqual([
      ['示例小区诉求台账', null, null, null],
      ['第1列', '第2列', '第3列', '第4列'],
      ['楼道的灯坏了\n修两次了', 7, new Date('2026-11-22T00:00:00.000Z'), null],
      ['<b>&"', -0.5, new Date('2024-02-29T00:00:00.000Z'), '𠮷_x0041_'],
    ]);
  });

  test('S5: 1,000 texts that look like formulas stay texts, in cells that never hold one', async () => {
    const beginnings = ['=', '+', '-', '@', '\t=', '\r=', '|', '＝', ' ='];
    const bodies = ['1+1', 'cmd|"/c calc"!A0', 'HYPERLINK("http://x","y")', 'SUM(A1:A9)', '@SUM(1)'];
    const payloads = Array.from({ length: 1_000 }, (_, nth) => {
      const beginning = beginnings[nth % beginnings.length] ?? '';
      return `${beginning}${bodies[nth % bodies.length] ?? ''}${nth}`;
    });
    const file = await workbooks.write([page(payloads.map((payload) => [payload]))]);
    const sheet = (await partsOf(file))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[\s>]/);
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(1_001);
    expect(new Set(sheet.match(/<c r="A(?!1")\d+" s="(\d)"/g)?.map((cell) => cell.slice(-2, -1)))).toEqual(
      new Set(['3']),
    );
    const read = await readSheet(file, { trim: false });
    expect(read.slice(1).map(([cell]) => cell)).toEqual(payloads.map((one) => one.replace('\r', '\n')));
  });

  test('S5: 300 script payloads are words in every part of the file: cells, titles, heading, sheet names', async () => {
    const rows = SCRIPT_PAYLOADS.map((payload) => [payload]);
    const all = SCRIPT_PAYLOADS.join(' ');
    const pages: SheetPage[] = [
      { name: '台账', heading: all, columns: [{ title: all, width: 9 }], rows },
      ...SCRIPT_PAYLOADS.map((name) => ({ ...page([['甲']], name), name })),
    ];
    const file = await workbooks.write(pages);
    const parts = await partsOf(file);
    const known =
      /^<\/?(?:\w+:)?(?:Types|Default|Override|Relationships?|workbook|sheets?|definedNames?|worksheet|sheetPr|pageSetUpPr|sheetViews?|pane|sheetFormatPr|cols?|sheetData|row|c|is|t|v|autoFilter|mergeCells?|pageMargins|pageSetup|styleSheet|numFmts?|fonts?|b|sz|name|family|color|fills?|patternFill|[fb]gColor|borders?|left|right|top|bottom|diagonal|cellStyleXfs|cellXfs|xf|alignment|cellStyles?)[\s/>]|^<\?xml /;
    for (const [name, text] of Object.entries(parts)) {
      const strange = (text.match(/<[^>]*>/g) ?? []).filter((tag) => !known.test(tag));
      expect([name, strange]).toEqual([name, []]);
      const sheets = text.match(/<sheet .*?>/g) ?? [];
      expect(
        sheets.filter((tag) => !/^<sheet name="[^"<>]*" sheetId="\d+" r:id="rId\d+"\/>$/.test(tag)),
      ).toEqual([]);
    }
    const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ufffd]/g, '');
    const read = await readSheet(file, { trim: false });
    expect(read.slice(2).map(([cell]) => cell)).toEqual(SCRIPT_PAYLOADS.map(plain));
  });

  test('keeps its titles in view and repeats them on paper', async () => {
    const parts = await partsOf(await workbooks.write([page([['甲', 1]], '台账')]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('ySplit="2" topLeftCell="A3"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A2:B3"/>');
    expect(parts['xl/workbook.xml']).toContain("'台账'!$2:$2");
  });

  test('gives sheets names that spreadsheets take, none twice', async () => {
    const pages = ['走访/会谈', '走访/会谈', '一'.repeat(40)].map((name) => ({ ...page([['甲']]), name }));
    const sheets = await workbooks.read(await workbooks.write(pages));
    expect(sheets.ok && sheets.value.map(({ name }) => name)).toEqual([
      '走访 会谈',
      '走访 会谈 2',
      '一'.repeat(31),
    ]);
  });

  test('loses no character of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
        async (texts) => {
          const file = await workbooks.write([page(texts.map((text) => [text]))]);
          const read = await readSheet(file, { trim: false });
          expect(read.slice(1).map(([cell]) => cell)).toEqual(texts);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('reading', () => {
  test('takes in a file of another program, however large its sheet is', async () => {
    const rows = Array.from({ length: 6_000 }, (_, nth) => [
      { value: `A8楼${nth}` },
      { value: nth, type: Number },
      { value: `居民${nth} ${Math.sin(nth)}` },
    ]);
    const file = await writeOfficeFile(rows).toBlob();
    const sheets = await workbooks.read(file);
    expect(sheets.ok && sheets.value[0]?.rows).toHaveLength(6_000);
    expect(sheets.ok && sheets.value[0]?.rows[5_999]?.slice(0, 2)).toEqual(['A8楼5999', 5_999]);
  });

  test.each([
    ['a text', '楼栋,房号'],
    ['nothing', ''],
  ])('%s is no workbook', async (_, content) => {
    expect(await workbooks.read(new Blob([content]))).toEqual({ ok: false, reason: 'not-a-workbook' });
  });
});
