import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createModelEndpoint } from './model-endpoint.ts';
import { runSchedule } from './run-schedule.ts';
import { schedules } from './schedule.ts';
import { ACCOUNTS, SCOPES } from './world.ts';

test('x', { timeout: 100_000 }, async () => {
  const t = performance.now();
  let n = 0;
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      n += 1;
      const outcome = await runSchedule(schedule, createModelEndpoint(ACCOUNTS, SCOPES));
      expect(outcome.faults).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50), seed: Number(process.env['SEED'] ?? 1), endOnFailure: false },
  ).finally(() => console.log((performance.now() - t) / n, n));
});
