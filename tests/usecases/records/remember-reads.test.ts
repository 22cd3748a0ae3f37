import { expect, onTestFinished, test } from 'vitest';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createWatchIssue, type IssueSeen } from '#usecases/issues/watch-issue.ts';
import type { RecordStore } from '#usecases/ports/record-store.ts';
import { createAddProposal } from '#usecases/proposals/add-proposal.ts';
import { rememberReads } from '#usecases/records/remember-reads.ts';

/** The store of a device, and what was asked of it. */
function counted({ database }: WritingDevice): { readonly records: RecordStore; readonly asked: string[] } {
  const asked: string[] = [];
  const records: RecordStore = {
    ...database,
    read: (id) => {
      asked.push(id);
      return database.read(id);
    },
    query: (query) => {
      asked.push(query.type);
      return database.query(query);
    },
  };
  return { records, asked };
}

async function issueWithProposers(device: WritingDevice): Promise<string> {
  const needs = issueNeeds(device);
  const opened = await createOpenIssue(needs)(COMMUNITY, {
    source: 'walk-in',
    summary: '路面坑洼，下雨积水',
    building: 'A8楼',
  });
  if (!opened.ok) throw new Error(opened.reason);
  for (const words of ['门口的路太难走', '一下雨就积水']) {
    const proposer = { place: device.door, who: '', words, at: { source: 'call' } } as const;
    const added = await createAddProposal(needs)(opened.value, proposer);
    if (!added.ok) throw new Error(added.reason);
  }
  return opened.value;
}

test('an action on an issue that is looked at reads nothing before it saves, and nothing after', async () => {
  const device = await deviceForTest();
  const id = await issueWithProposers(device);
  const { records, asked } = counted(device);
  const needs = { ...issueNeeds(device), records: rememberReads(records) };
  const told: IssueSeen[] = [];
  onTestFinished(
    createWatchIssue(needs)(id)((seen) => {
      if (seen.ok) told.push(seen.value);
    }),
  );
  await expect.poll(() => told.length).toBe(1);
  asked.length = 0;
  const saved = await createRecordAction(needs)(id, { kind: 'claimed' });
  expect(saved.ok).toBe(true);
  await expect.poll(() => [...(told.at(-1)?.progress.owners.keys() ?? [])]).toEqual(['zhiyuan']);
  expect(asked).toEqual([]);
});

test('what others changed is read anew, and what was missing until it came', async () => {
  const device = await deviceForTest();
  const { records, asked } = counted(device);
  const remembering = rememberReads(records);
  onTestFinished(remembering.watchChanges(() => undefined));
  expect(await remembering.query({ type: 'issue' })).toEqual([]);
  expect(await remembering.query({ type: 'issue' })).toEqual([]);
  expect(asked).toEqual(['issue']);
  const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
    source: 'call',
    summary: '路灯不亮',
    building: '',
  });
  const id = opened.ok ? opened.value : '';
  expect((await remembering.query({ type: 'issue' })).map((record) => record.id)).toEqual([id]);
  const first = await remembering.read(id);
  expect(await remembering.read(id)).toBe(first);
  await createRecordAction(issueNeeds(device))(id, { kind: 'claimed' });
  expect((await remembering.read(id))?.entries).not.toEqual(first?.entries);
});

test('nothing is remembered while nobody looks', async () => {
  const device = await deviceForTest();
  const { records, asked } = counted(device);
  const remembering = rememberReads(records);
  const stop = remembering.watchChanges(() => undefined);
  await remembering.read(device.door.id);
  stop();
  await remembering.read(device.door.id);
  await remembering.read(device.door.id);
  expect(asked).toEqual([device.door.id, device.door.id, device.door.id]);
});
