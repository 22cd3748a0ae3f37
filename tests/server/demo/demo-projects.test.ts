import { expect, test } from 'vitest';
import { communityRole } from '#domain/access/account.ts';
import { maskText } from '#domain/board/masking.ts';
import { balanceOf, owedBy } from '#domain/projects/cash-book.ts';
import { foldFund, fundStanding, leastAllotment } from '#domain/projects/fund.ts';
import { chosenLabels, foldProject, type Project } from '#domain/projects/project.ts';
import { currentStage } from '#domain/projects/stages.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { demoCommunity } from '#server/demo/demo-community.ts';
import { demoLedger } from '#server/demo/demo-ledger.ts';
import { demoProjects } from '#server/demo/demo-projects.ts';
import { checkRow } from '#server/rules/check-row.ts';
import type { Writer } from '#server/rules/worker.ts';

const TODAY = '2026-11-22';
const file = demoCommunity({ today: TODAY, password: 'correct horse' });
const rows = demoProjects(file, TODAY);
const records = rows.map((row) => {
  const read = parseWireRecord(row);
  if (!read.ok) throw new Error(`${row._id} is no record`);
  return read.value;
});
const projects = records.filter(({ type }) => type === 'project').map(foldProject);

function writer(account: string, db: string): Writer {
  const role = file.members.find((one) => one.account === account)?.role;
  if (role === undefined) throw new Error(`nobody is ${account}`);
  return { name: account, db, roles: [db, communityRole(role, 'cxtyc')] };
}

function ofKind(kind: Project['kind']): Project {
  const found = projects.find((project) => project.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

test('every record of it could have been written by the people in it, entry by entry', () => {
  for (const row of rows) {
    expect(checkRow({ ...row, entries: [] }, null, writer(row.opened.by, row.scope))).toBeUndefined();
    row.entries.forEach((entry, nth) => {
      const [before, after] = [nth, nth + 1].map((end) => ({ ...row, entries: row.entries.slice(0, end) }));
      expect([entry.id, checkRow(after, before, writer(entry.by, row.scope))]).toEqual([entry.id, undefined]);
    });
  }
});

test('one is helped and stands at the third of four steps, its money counted (SJ-08, SJ-11)', () => {
  const help = ofKind('help');
  expect([currentStage(help.stages)?.nth, help.stages.length]).toEqual([2, 4]);
  expect([help.book.income, help.book.spending, balanceOf(help.book)]).toEqual([12_000, 3_600, 8_400]);
  expect(chosenLabels(help)).toEqual(['lead', 'people', 'support']);
});

test('one is paid by a fund of 200 yuan and more a member, and waits for a keeper (LY-26, SJ-10)', () => {
  const micro = ofKind('micro');
  const [fund] = records.filter(({ type }) => type === 'fund').map(foldFund);
  if (fund === undefined) throw new Error('no fund');
  expect(fund.allocated).toBeGreaterThanOrEqual(leastAllotment(fund.members));
  expect(fundStanding(fund, projects)).toEqual({ spent: 26_000, bound: 60_000, free: 440_000 });
  expect(owedBy(micro.book, 'loudzhang').length).toBe(1);
});

test('they carry out issues of the demo, name nobody, and nothing lies in the future', () => {
  const ledger = new Set([...demoLedger(file, TODAY).values()].flat().map(({ _id }) => _id));
  for (const { issue } of projects) expect(ledger.has(issue ?? '')).toBe(true);
  const names = file.grids
    .flatMap((grid) => grid.buildings ?? [])
    .flatMap(({ doors }) => doors)
    .flatMap(({ residents }) => residents ?? [])
    .map(({ name }) => name);
  for (const { opened, entries } of records) {
    const data = [opened.data, ...entries.map((entry) => entry.data)];
    const words = data.flatMap((one) => Object.values(one)).filter((value) => typeof value === 'string');
    const said = words.filter((word) => !word.includes(':') && !word.includes('demo'));
    expect(maskText(said.join('\n'), { names, phones: [], doors: [] }).hidden).toEqual([]);
    for (const { at } of [opened, ...entries]) expect(at < `${TODAY}T`).toBe(true);
  }
});
