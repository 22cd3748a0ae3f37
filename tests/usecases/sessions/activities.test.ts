import { expect, test } from 'vitest';
import { foldSession } from '#domain/sessions/session.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createPlanSession } from '#usecases/sessions/plan-session.ts';
import { done, YEHUA } from './session-desk.ts';

test('ZZ-18: an activity for what people need is held for their issue, whose history leads to it', async () => {
  const device = await deviceForTest();
  const need = done(
    await createOpenIssue(issueNeeds(device))(COMMUNITY, {
      source: 'session',
      summary: '老人想在家门口量血压',
      building: '',
    }),
  );
  const plan = { ...YEHUA, kind: 'huodong', kindName: '群众活动', theme: '义诊体检', need };
  const id = done(await createPlanSession(device.needs)(COMMUNITY, plan));
  const session = await device.database.read(id);
  expect(session && foldSession(session).need).toBe(need);
  const issue = await device.database.read(need);
  expect(issue?.entries.map(({ kind, data }) => ({ kind, data }))).toContainEqual({
    kind: 'progress',
    data: { note: '群众活动 · 义诊体检', session: id },
  });
});

test('a session for nobody in particular writes on no issue', async () => {
  const device = await deviceForTest();
  const id = done(await createPlanSession(device.needs)(COMMUNITY, YEHUA));
  const session = await device.database.read(id);
  expect(session && foldSession(session).need).toBeUndefined();
  expect(session?.opened.data).not.toHaveProperty('need');
});
