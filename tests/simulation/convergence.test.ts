import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDivergence, runOnModel, tellDivergence } from './find-divergence.ts';
import { schedules } from './schedule.ts';

const RUNS = 1_000;
const SEED = 20_261_122;

test(
  `loses nothing, doubles nothing, tells no untruth and ends equal in ${RUNS} histories of faults, kills and restores`,
  { timeout: 600_000 },
  async () => {
    let acknowledged = 0;
    const divergence = await findDivergence({
      runs: RUNS,
      seed: SEED,
      onRun: (outcome) => {
        acknowledged += outcome.acknowledged;
      },
    });
    expect(divergence === undefined ? '' : tellDivergence(divergence)).toBe('');
    expect(acknowledged).toBeGreaterThan(RUNS);
  },
);

test('happens in the same way when it happens again', { timeout: 60_000 }, async () => {
  for (const schedule of fc.sample(schedules, { seed: SEED, numRuns: 15 })) {
    expect(await runOnModel(schedule)).toEqual(await runOnModel(schedule));
  }
});
