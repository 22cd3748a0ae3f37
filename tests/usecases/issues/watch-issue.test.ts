import { expect, onTestFinished, test } from 'vitest';
import type { IssueAction } from '#domain/issues/action.ts';
import { actionDraft } from '#domain/issues/action.ts';
import { draftEntry } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { seenIssue } from '#tests/support/seen-issue.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createSplitIssue } from '#usecases/issues/split-issue.ts';
import { createWatchIssue, type IssueSeen } from '#usecases/issues/watch-issue.ts';
import { createAddProposal } from '#usecases/proposals/add-proposal.ts';

async function roadIssue(device: WritingDevice): Promise<string> {
  const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
    source: 'walk-in',
    summary: '路面坑洼，下雨积水',
    building: 'A8楼',
  });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

/** The record as it comes back from the server with somebody else's entry. */
function grownElsewhere(record: FieldRecord, action: IssueAction): FieldRecord {
  const stamp = { by: 'loudzhang', at: '2026-11-22T12:30:00.000Z', offset: 0, device: 'phone-9' };
  return { ...record, entries: [...record.entries, draftEntry(record, 'far-1', stamp, actionDraft(action))] };
}

test('an issue that is being looked at follows what arrives from the server', async () => {
  const device = await deviceForTest();
  const id = await roadIssue(device);
  const told: IssueSeen[] = [];
  onTestFinished(
    createWatchIssue(device.needs)(id)((seen) => {
      if (seen.ok) told.push(seen.value);
    }),
  );
  await expect.poll(() => told.length).toBe(1);
  const record = await device.database.read(id);
  if (record === undefined) throw new Error('not saved');
  const records = [grownElsewhere(record, { kind: 'claimed' })];
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 2 });
  await expect.poll(() => [...(told.at(-1)?.progress.owners.keys() ?? [])]).toEqual(['loudzhang']);
});

test('QF-08: a whole lists its parts and how they stand, and each part leads back to it', async () => {
  const device = await deviceForTest();
  const id = await roadIssue(device);
  const split = await createSplitIssue(issueNeeds(device))(id, [
    { unit: '城管局', summary: '清理占道' },
    { unit: '住建局', summary: '重铺路面' },
  ]);
  expect(split.ok).toBe(true);
  const { parts, whole } = await seenIssue(device, id);
  expect(whole).toBeUndefined();
  expect(parts.map(({ unit, summary, isAnswered }) => [unit, summary, isAnswered])).toEqual([
    ['城管局', '清理占道', false],
    ['住建局', '重铺路面', false],
  ]);
  const part = await seenIssue(device, parts[0]?.id ?? '');
  expect(part.whole).toMatchObject({ id, summary: '路面坑洼，下雨积水' });
});

test('a further proposer shows on the issue while it is being looked at', async () => {
  const device = await deviceForTest();
  const id = await roadIssue(device);
  const told: IssueSeen[] = [];
  onTestFinished(
    createWatchIssue(device.needs)(id)((seen) => {
      if (seen.ok) told.push(seen.value);
    }),
  );
  const added = await createAddProposal(issueNeeds(device))(id, {
    place: device.door,
    who: '王阿姨',
    words: '门口的路太难走',
    at: { source: 'call' },
  });
  expect(added.ok).toBe(true);
  await expect.poll(() => told.at(-1)?.proposals.map(({ words }) => words)).toEqual(['门口的路太难走']);
});

test('says which of the two is missing: the issue, or the version of the method that it follows', async () => {
  const device = await deviceForTest();
  const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
    source: 'call',
    summary: '路灯不亮',
    building: '',
    method: 'method:own@7',
  });
  await expect(seenIssue(device, opened.ok ? opened.value : '')).rejects.toThrow('unknown-method');
  await expect(seenIssue(device, 'issue:none')).rejects.toThrow('unknown-record');
});
