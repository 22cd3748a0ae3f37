import { expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { USUAL_METHOD } from '#domain/work-methods/catalogue/catalogue.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { createChangeMany } from '#usecases/issues/change-many.ts';

async function deviceWithIssues(): Promise<{ device: WritingDevice; ids: readonly string[] }> {
  const device = await deviceForTest();
  const records = manyIssues(14, COMMUNITY);
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 2 });
  return { device, ids: records.map(({ id }) => id) };
}

async function read(device: WritingDevice, id: string): Promise<FieldRecord> {
  const record = await device.database.read(id);
  if (record === undefined) throw new Error('gone');
  return record;
}

test('decides about many in one save: an entry on each, the closed one left as it is', async () => {
  const { device, ids } = await deviceWithIssues();
  const saves: number[] = [];
  const needs = issueNeeds(device);
  const records = {
    ...needs.records,
    save: (changes: readonly Change[]) => {
      saves.push(changes.length);
      return needs.records.save(changes);
    },
  };
  const changeMany = createChangeMany({ ...needs, records });
  const done = await changeMany(ids, { assignTo: 'loudzhang', triage: 'annual-plan', dueOn: '2026-12-01' });
  expect(done).toEqual({ ok: true, value: { changed: 13, left: 1 } });
  expect(saves).toEqual([13]);
  for (const id of ids.slice(0, 13)) {
    const record = await read(device, id);
    expect(foldIssue(record)).toMatchObject({ triage: 'annual-plan', dueOn: '2026-12-01' });
    expect([...foldProgress(USUAL_METHOD, record).owners.keys()]).toEqual(['loudzhang']);
  }
  expect((await read(device, ids[13] ?? '')).entries).toHaveLength(13);
});

test('what is so already is not written again', async () => {
  const { device, ids } = await deviceWithIssues();
  const changeMany = createChangeMany(issueNeeds(device));
  await changeMany(ids.slice(0, 3), { category: 'party' });
  expect(await changeMany(ids.slice(0, 3), { category: 'party' })).toEqual({
    ok: true,
    value: { changed: 0, left: 0 },
  });
});

test('a volunteer assigns nothing to anybody', async () => {
  const { device, ids } = await deviceWithIssues();
  const changeMany = createChangeMany(issueNeeds(device, 'volunteer'));
  expect(await changeMany(ids.slice(0, 2), { assignTo: 'zhiyuan' })).toEqual({
    ok: true,
    value: { changed: 0, left: 2 },
  });
});
