import { expect, test } from 'vitest';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { done, planOn } from '#tests/usecases/sessions/session-desk.ts';
import { createReadPoints } from '#usecases/evaluation/read-points.ts';
import { createSwitchPoints } from '#usecases/evaluation/switch-points.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';

test('LY-37, LY-38: off until switched on; then one’s own verdicts and the branch’s sessions, of nobody else', async () => {
  const device = await deviceForTest();
  const needs = issueNeeds(device);
  const readPoints = createReadPoints(device.needs);
  const issue = done(
    await createOpenIssue(needs)(COMMUNITY, { source: 'walk-in', summary: '灯坏了', building: '' }),
  );
  const act = createRecordAction(needs);
  await act(issue, { kind: 'claimed' });
  await act(issue, { kind: 'answered', proposal: '', way: 'session', adopted: true, text: '换了' });
  await act(issue, { kind: 'verdict', proposal: '', verdict: 'satisfied', way: 'session', cause: '' });
  done(await createCloseSession(device.needs)(await planOn(device), ''));
  expect(await readPoints(COMMUNITY)).toBeUndefined();

  const switchPoints = createSwitchPoints(device.needs);
  done(await switchPoints(COMMUNITY, true));
  expect(await readPoints(COMMUNITY)).toMatchObject({
    mine: { total: 2, rows: [{ about: issue, verdict: 'satisfied', points: 2 }] },
    branch: { total: 1 },
    summaries: new Map([[issue, '灯坏了']]),
  });
  const another = createReadPoints({ ...device.needs, author: { account: 'loudzhang', device: 'phone-2' } });
  expect(await another(COMMUNITY)).toMatchObject({ mine: { total: 0, rows: [] } });

  done(await switchPoints(COMMUNITY, false));
  expect(await readPoints(COMMUNITY)).toBeUndefined();
});
