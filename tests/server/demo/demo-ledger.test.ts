import { expect, test } from 'vitest';
import { communityRole } from '#domain/access/account.ts';
import { type LedgerRow, ledgerRow, rowLateness } from '#domain/issues/ledger-row.ts';
import { actionWords } from '#domain/issues/action-words.ts';
import { readAct } from '#domain/issues/act.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { namesSomeone } from '#domain/issues/summary.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord, type WireRecord } from '#domain/records/wire.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { knownMethods } from '#domain/work-methods/known-methods.ts';
import { demoCommunity } from '#server/demo/demo-community.ts';
import { demoLedger } from '#server/demo/demo-ledger.ts';
import { communityRecords, memberGrids } from '#server/provisioning/community-records.ts';
import { checkRow } from '#server/rules/check-row.ts';
import type { Writer } from '#server/rules/worker.ts';

const TODAY = '2026-11-22';
const file = demoCommunity({ today: TODAY, password: 'correct horse' });
const byScope = demoLedger(file, TODAY);
const rows = [...byScope.values()].flat();
const records = new Map(rows.map((row) => [row._id, parsed(row)]));
const methods = knownMethods([]);

function parsed(row: WireRecord): FieldRecord {
  const read = parseWireRecord(row);
  if (!read.ok) throw new Error(`${row._id} is no record`);
  return read.value;
}

function ledgerRows(): readonly LedgerRow[] {
  return [...records.values()]
    .filter(({ type }) => type === 'issue')
    .map((record) => {
      const method = methods.version(foldIssue(record).method ?? '');
      if (method === undefined) throw new Error(`${record.id} has no method`);
      return ledgerRow(
        foldProgress(method, record, (id) => records.get(id)),
        createCalendar([]),
      );
    });
}

function writer(account: string, db: string): Writer {
  const member = file.members.find((one) => one.account === account);
  if (member === undefined) throw new Error(`nobody is ${account}`);
  const doors = memberGrids(file, member).map((grid) => `xbd-d-cxtyc-${grid}`);
  return { name: account, db, roles: ['xbd-c-cxtyc', ...doors, communityRole(member.role, 'cxtyc')] };
}

test('every record of it could have been written by the people in it, entry by entry', () => {
  for (const row of rows) {
    expect([row._id, checkRow({ ...row, entries: [] }, null, writer(row.opened.by, row.scope))]).toEqual([
      row._id,
      undefined,
    ]);
    row.entries.forEach((entry, nth) => {
      const [before, after] = [nth, nth + 1].map((end) => ({ ...row, entries: row.entries.slice(0, end) }));
      expect([entry.id, checkRow(after, before, writer(entry.by, row.scope))]).toEqual([entry.id, undefined]);
    });
  }
});

test('shows many steps and methods: late, due soon, waiting at a door, closed with a verdict, judged badly', () => {
  const all = ledgerRows();
  expect(all.length).toBeGreaterThanOrEqual(16);
  expect(new Set(all.map(({ method }) => method)).size).toBeGreaterThanOrEqual(7);
  expect(new Set(all.map(({ step }) => step)).size).toBeGreaterThanOrEqual(8);
  const late = (word: string): number => all.filter((row) => rowLateness(row, TODAY) === word).length;
  expect(late('overdue')).toBeGreaterThanOrEqual(1);
  expect(late('soon')).toBeGreaterThanOrEqual(1);
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['open', 'paused', 'closed', 'joined']));
  expect(all.find(({ round }) => round === 2)?.due?.clock).toBe('joint-conference');
  expect(all.some(({ level }) => level > 0)).toBe(true);
  expect(all.filter(({ owedVerdicts }) => owedVerdicts > 0).length).toBeGreaterThanOrEqual(1);
});

test('nothing is left beside: every entry counts, nothing lies in the future', () => {
  for (const record of records.values()) {
    for (const { at } of [record.opened, ...record.entries]) expect(at < `${TODAY}T`).toBe(true);
    if (record.type !== 'issue') continue;
    const method = methods.version(foldIssue(record).method ?? '');
    if (method === undefined) throw new Error(record.id);
    const { history } = foldProgress(method, record, (id) => records.get(id));
    expect(history.filter(({ counts }) => counts !== 'yes')).toEqual([]);
  }
});

test('an answer is owed at a door of A8, and nobody is named in the ledger', () => {
  const proposals = [...records.values()].filter(({ type }) => type === 'proposal').map(foldProposal);
  const places = new Set([...communityRecords(file).values()].flat().map(({ _id }) => _id));
  expect(proposals.filter(({ place }) => !places.has(place))).toEqual([]);
  expect(
    proposals.filter(
      ({ place, answeredAt }) => place.startsWith('place:cxtyc-a8-') && answeredAt === undefined,
    ).length,
  ).toBeGreaterThanOrEqual(1);
  const everybody = file.grids
    .flatMap((grid) => grid.buildings ?? [])
    .flatMap(({ doors }) => doors)
    .flatMap(({ residents }) => residents ?? [])
    .map(({ name }) => name);
  for (const record of records.values()) {
    if (record.type !== 'issue') continue;
    const words = record.entries.map((entry) => {
      const act = readAct(entry, record.id);
      return act === undefined ? JSON.stringify(entry.data) : actionWords(act.action);
    });
    const said = [foldIssue(record).summary, ...words].join('\n');
    expect(namesSomeone(said, { names: everybody, phones: [], doors: [] })).toEqual([]);
  }
});

test('is the same every time', () => {
  expect(demoLedger(file, TODAY)).toEqual(byScope);
});
