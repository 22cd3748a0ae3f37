import { expect, test } from 'vitest';
import type { Session } from '#domain/sessions/session.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import type { WritingDevice } from '#tests/support/writing-device.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createLedgerProgress } from '#usecases/sessions/ledger-progress.ts';
import { createSessionFigures } from '#usecases/sessions/session-figures.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createTakeIntoLedger } from '#usecases/sessions/take-into-ledger.ts';
import { done, planOn, readSession, remarkOn } from './session-desk.ts';

async function sessionWithMatters(
  device: WritingDevice,
  words: readonly string[],
): Promise<{ readonly session: Session; readonly issues: readonly string[] }> {
  const id = await planOn(device);
  const issues: string[] = [];
  for (const line of words) {
    const remark = await remarkOn(device, id, line);
    const taking = { remarks: [remark], summary: line, door: undefined };
    issues.push(done(await createTakeIntoLedger(device.needs)(id, taking)).issue);
  }
  done(await createCloseSession(device.needs)(id, ''));
  return { session: await readSession(device, id), issues };
}

test('of last time is told what was answered and what still waits', async () => {
  const device = await deviceForTest();
  const { session, issues } = await sessionWithMatters(device, ['灯坏了', '路塌了']);
  const act = createRecordAction(issueNeeds(device));
  done(
    await act(issues[0] ?? '', {
      kind: 'answered',
      proposal: '',
      way: 'session',
      adopted: true,
      text: '灯修好了',
    }),
  );
  const matters = await createLedgerProgress(device.needs)(session);
  expect(matters.map(({ summary, isAnswered, isDone }) => [summary, isAnswered, isDone])).toEqual([
    ['灯坏了', true, false],
    ['路塌了', false, false],
  ]);
  expect(await createSessionFigures(device.needs)([session])).toMatchObject({ issues: 2, answered: 1 });
});

test('a matter that this device does not hold is left out', async () => {
  const device = await deviceForTest();
  const { session } = await sessionWithMatters(device, ['灯坏了']);
  const taken = [...session.taken, { id: 't', remarks: [], issue: 'issue:elsewhere', at: 0 }];
  expect(await createLedgerProgress(device.needs)({ ...session, taken })).toHaveLength(1);
});
