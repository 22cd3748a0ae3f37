import { expect, test } from 'vitest';
import { runKillSeries } from '#tests/soak/kill-series.ts';

const KILLS = 20;
/** A minute on two free cores. */
const LIMIT_MS = 480_000;

test(
  'twenty kills in the middle of saving, typing, updating and first syncs lose nothing that was acknowledged',
  async () => {
    const report = await runKillSeries({ runs: KILLS, seed: 20, phones: 2 });
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ kills: KILLS, firstSyncs: 2, updates: 3 });
    expect(report.acknowledged).toBeGreaterThan(KILLS);
    expect(report.typed).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
