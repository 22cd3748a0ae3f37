import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startSyncServer } from '#tests/support/sync-server.ts';
import type { Endpoint, StoredState } from './endpoint.ts';
import { createModelEndpoint } from './model-endpoint.ts';
import { createRealEndpoint } from './real-endpoint.ts';
import { runSchedule } from './run-schedule.ts';
import { type Schedule, schedules } from './schedule.ts';
import { ACCOUNTS, SCOPES } from './world.ts';

const SCHEDULES = fc
  .sample(schedules, { seed: 7, numRuns: 60 })
  .filter(({ steps }) => steps.length > 20)
  .slice(0, 6);

async function endOf(schedule: Schedule, endpoint: Endpoint): Promise<readonly StoredState[]> {
  const { faults } = await runSchedule(schedule, endpoint);
  expect(faults).toEqual([]);
  const states = await endpoint.states();
  return [...states].sort((a, b) => (a.scope + a.id < b.scope + b.id ? -1 : 1));
}

test.each(SCHEDULES.map((schedule, number) => [number, schedule] as const))(
  'the model ends as the embedded endpoint does, revision by revision (schedule %i)',
  { timeout: 120_000 },
  async (_, schedule) => {
    const real = await createRealEndpoint(await startSyncServer());
    const states = await endOf(schedule, real);
    expect(await endOf(schedule, createModelEndpoint(ACCOUNTS, SCOPES))).toEqual(states);
    expect(states.length).toBeGreaterThan(0);
  },
);
