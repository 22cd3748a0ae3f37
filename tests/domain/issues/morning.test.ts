import { expect, test } from 'vitest';
import { lastHeard } from '#domain/access/last-heard.ts';
import { ledgerRow } from '#domain/issues/ledger-row.ts';
import { morningOf } from '#domain/issues/morning.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { manyIssues } from '#tests/support/many-issues.ts';

const records = [...manyIssues(140)].reverse();
const rows = records.map((record) => ledgerRow(foldProgress(liuyang, record), createCalendar([])));

test('a morning sorts what came, what waits for a decision and what is late; the closed wait for nobody', () => {
  const morning = morningOf(rows, '2026-01-08');
  expect(morning.arrived.every(({ at }) => at >= Date.parse('2026-01-06T16:00:00.000Z'))).toBe(true);
  expect(morning.arrived.length).toBeGreaterThan(10);
  expect(morning.untriaged.every(({ triage, state }) => triage === undefined && state === 'open')).toBe(true);
  expect(morning.unowned.every(({ owners }) => owners.length === 0)).toBe(true);
  expect(morning.closing).toHaveLength(10);
  expect(morning.overdue.every(({ due }) => (due?.day ?? '') < '2026-01-08')).toBe(true);
  const soon = morning.soon.map(({ due }) => due?.day ?? '');
  expect(soon).toEqual([...soon].sort());
  expect(soon.every((day) => day >= '2026-01-08' && day <= '2026-01-11')).toBe(true);
});

test('somebody was last heard when their last entry that arrived was written', () => {
  const heard = lastHeard(records);
  const byHand = records
    .flatMap(({ opened, entries }) => [opened, ...entries])
    .filter(({ by }) => by === 'wanggong')
    .map(({ at }) => Date.parse(at));
  expect(heard.get('wanggong')).toBe(Math.max(...byHand));
  expect(heard.get('nobody')).toBeUndefined();
});
