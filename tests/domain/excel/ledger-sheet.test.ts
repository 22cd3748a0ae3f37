import { describe, expect, test } from 'vitest';
import { ledgerSheet, type LedgerSheetWords } from '#domain/excel/ledger-sheet.ts';
import { foldTemplate, templateFields, USUAL_TEMPLATE } from '#domain/excel/ledger-template.ts';
import { LEDGER_COLUMNS, LEDGER_TITLES } from '#domain/excel/ledger-titles-text.ts';
import { findHeader } from '#domain/excel/titles.ts';
import { BUILT_IN_CATEGORIES, namesOfCategories } from '#domain/issues/category.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { sampleEntry, sampleRecord } from '../sample-record.ts';

const words: LedgerSheetWords = {
  ...issueCodes,
  categories: namesOfCategories(BUILT_IN_CATEGORIES),
  sheet: '台账',
  nameOf: (account) => `${account}!`,
  join: (parts) => parts.join('、'),
  verdictCount: (name, count) => `${name} ${count}`,
};

const issue = foldProgress(
  liuyang,
  sampleRecord(
    'issue:1',
    {
      summary: '=楼道的灯坏了',
      building: 'A8楼',
      source: 'visit',
      proposals: ['proposal:1', 'proposal:2'],
      triage: 'at-once',
      dueOn: '2026-12-01',
    },
    [
      sampleEntry('claim', 1, 'claimed', {}, { by: 'lz8' }),
      sampleEntry('listen', 2, 'step-done', { step: 'listen', note: '' }),
      sampleEntry('told', 3, 'answered', { proposal: 'proposal:1', way: 'in-person', text: '换了新灯' }),
      sampleEntry('judged', 4, 'verdict', { proposal: 'proposal:1', verdict: 'satisfied', way: 'in-person' }),
    ],
  ),
);

describe('the office’s own form', () => {
  test('its titles are matched, in its order, and what we have nothing for stays empty', () => {
    const header = findHeader(
      [['示例社区诉求台账'], ['编号', '反映问题', '包保干部', '完成时限', '群众评价', '答复情况', '责任人']],
      LEDGER_TITLES,
    );
    const sheet = ledgerSheet(
      [issue],
      { heading: header?.heading ?? '', columns: header?.titles ?? [] },
      words,
    );
    expect(sheet.heading).toBe('示例社区诉求台账');
    expect(sheet.columns.map(({ title }) => title)).toEqual([
      '编号',
      '反映问题',
      '包保干部',
      '完成时限',
      '群众评价',
      '答复情况',
      '责任人',
    ]);
    expect(sheet.rows).toEqual([
      [1, '=楼道的灯坏了', undefined, { day: '2026-12-01' }, '满意 1', '换了新灯', 'lz8!'],
    ]);
  });

  test('is kept as a record and read back as it was', () => {
    const kept = sampleRecord('template:cxtyc-ledger', templateFields(USUAL_TEMPLATE));
    expect(foldTemplate(kept)).toEqual(USUAL_TEMPLATE);
  });

  test('a column of a newer app, or a broken record, is an empty column and no fault', () => {
    const columns = [{ title: '新列', code: 'from-the-future' }, 7, null];
    expect(foldTemplate(sampleRecord('template:x', { heading: 3, columns }))).toEqual({
      heading: '',
      columns: [{ title: '新列', code: undefined }],
    });
  });
});

test.each(LEDGER_COLUMNS)('the column %s is found by each of its names', (code) => {
  for (const name of LEDGER_TITLES[code]) {
    const other = code === 'summary' ? LEDGER_TITLES.responsible : LEDGER_TITLES.summary;
    const header = findHeader([[name, other[0] ?? '']], LEDGER_TITLES);
    expect([name, header?.titles[0]?.code]).toEqual([name, code]);
  }
});

test('every column can be filled for an issue of which nothing is known yet', () => {
  const bare = foldProgress(
    liuyang,
    sampleRecord('issue:2', { summary: '路不平', building: '', proposals: [] }),
  );
  const columns = LEDGER_COLUMNS.map((code) => ({ title: code, code }));
  const [row = []] = ledgerSheet([bare], { heading: '', columns }, words).rows;
  expect(row).toHaveLength(LEDGER_COLUMNS.length);
  expect(row.filter((cell) => typeof cell === 'number')).toEqual([1, 1, 1]);
});

test('SJ-18, SJ-19: a project stands in the 台账 with the part of the work that it belongs to', () => {
  const project = foldProgress(
    liuyang,
    sampleRecord('issue:3', { summary: '活动室漏雨', building: '', proposals: [], projectArea: 'premises' }),
  );
  const columns = (['summary', 'projectArea'] as const).map((code) => ({ title: code, code }));
  expect(ledgerSheet([project], { heading: '', columns }, words).rows).toEqual([['活动室漏雨', '阵地建设']]);
});
