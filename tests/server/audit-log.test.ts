import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAuditLog } from '#server/audit/audit-log.ts';

test('keeps a line an event and a year of months', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-audit-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['2025-10.jsonl', '2025-11.jsonl', '2026-05.jsonl', 'notes.txt'])
    await writeFile(join(folder, name), '');
  let now = Date.parse('2026-11-30T23:59:00.000Z');
  const log = createAuditLog(folder, () => now);
  await log.note({ what: 'signed-in', by: 'zhiyuan' });
  await log.note({ what: 'resident-erased', by: 'xietiao', scope: 'xbd-d-cxtyc-a8', count: 3 });
  expect((await readdir(folder)).sort()).toEqual([
    '2025-11.jsonl',
    '2026-05.jsonl',
    '2026-11.jsonl',
    'notes.txt',
  ]);
  expect(
    (await readFile(join(folder, '2026-11.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { at: '2026-11-30T23:59:00.000Z', what: 'signed-in', by: 'zhiyuan' },
    {
      at: '2026-11-30T23:59:00.000Z',
      what: 'resident-erased',
      by: 'xietiao',
      scope: 'xbd-d-cxtyc-a8',
      count: 3,
    },
  ]);
  now += 60_000;
  await log.note({ what: 'signed-in', by: 'zhiyuan' });
  expect((await readdir(folder)).sort()).toEqual([
    '2026-05.jsonl',
    '2026-11.jsonl',
    '2026-12.jsonl',
    'notes.txt',
  ]);
});
