import { expect, test } from 'vitest';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { readMethods } from '#usecases/work-methods/read-methods.ts';
import { createSaveMethod } from '#usecases/work-methods/save-method.ts';
import { createWithdrawMethod } from '#usecases/work-methods/withdraw-method.ts';

const edited = { ...liuyang, name: '听诊办评(本社区)' };

test('an edited method is a new version beside the old one', async () => {
  const device = await deviceForTest();
  const saved = await createSaveMethod(issueNeeds(device))(COMMUNITY, edited);
  if (!saved.ok) throw new Error(saved.reason.why);
  const methods = await readMethods(device.needs);
  expect(methods.version(saved.value)?.name).toBe('听诊办评(本社区)');
  expect(methods.version('method:liuyang@1')).toBe(liuyang);
});

test('a faulty method is refused with the line that is wrong, and nothing is saved', async () => {
  const device = await deviceForTest();
  const [first, ...rest] = liuyang.steps;
  const broken = { ...liuyang, steps: [{ ...(first ?? rest[0] ?? liuyang.steps[1]), who: [] }, ...rest] };
  const saved = await createSaveMethod(issueNeeds(device))(COMMUNITY, broken as typeof liuyang);
  expect(saved).toEqual({
    ok: false,
    reason: { why: 'faulty', faults: [{ reason: 'nobody-may', line: 1, step: 'listen', about: 'listen' }] },
  });
  expect(await device.database.query({ type: 'method' })).toEqual([]);
});

test('nobody but a coordinator makes or withdraws a version', async () => {
  const device = await deviceForTest();
  const needs = issueNeeds(device, 'building-leader');
  expect(await createSaveMethod(needs)(COMMUNITY, edited)).toEqual({
    ok: false,
    reason: { why: 'not-your-role' },
  });
  expect(await createWithdrawMethod(needs)(COMMUNITY, 'method:liuyang@1')).toEqual({
    ok: false,
    reason: 'not-your-role',
  });
});

test('a version that came with the app can be taken off the list, and issues go on with it', async () => {
  const device = await deviceForTest();
  await createWithdrawMethod(issueNeeds(device))(COMMUNITY, 'method:qufu@1');
  const methods = await readMethods(device.needs);
  expect(methods.offered.map(({ code }) => code)).not.toContain('qufu');
  expect(methods.version('method:qufu@1')?.code).toBe('qufu');
});
