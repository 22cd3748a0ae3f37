import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startSyncServer } from '#tests/support/sync-server.ts';
import { createModelEndpoint } from './model-endpoint.ts';
import { createRealEndpoint } from './real-endpoint.ts';
import { recording, replay } from './replay-log.ts';
import { runSchedule } from './run-schedule.ts';
import { schedules } from './schedule.ts';
import { ACCOUNTS, SCOPES } from './world.ts';

const SCHEDULES = fc
  .sample(schedules, { seed: 7, numRuns: 60 })
  .filter(({ steps }) => steps.length > 20)
  .slice(0, 6);

test.each(SCHEDULES.map((schedule, number) => [number, schedule] as const))(
  'the model answers every question of a history as the embedded endpoint does (history %i)',
  { timeout: 120_000 },
  async (_, schedule) => {
    const model = recording(createModelEndpoint(ACCOUNTS, SCOPES));
    expect((await runSchedule(schedule, model.endpoint)).faults).toEqual([]);
    const real = await createRealEndpoint(await startSyncServer());
    expect(await replay(model.log, real)).toEqual([]);
    expect(model.log.length).toBeGreaterThan(20);
  },
);

test('all promises hold against the embedded endpoint itself', { timeout: 120_000 }, async () => {
  for (const schedule of SCHEDULES.slice(0, 2)) {
    const real = await createRealEndpoint(await startSyncServer());
    expect((await runSchedule(schedule, real)).faults).toEqual([]);
  }
});
