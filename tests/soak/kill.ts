import { runKillSeries } from './kill-series.ts';
import type { SoakOptions } from './soak-options.ts';

/** Kills a browser `--runs` times; true when nothing that a screen had acknowledged was lost. */
export async function soakKill({ runs, seed }: SoakOptions): Promise<boolean> {
  const report = await runKillSeries({ runs, seed, onRun: (line) => process.stdout.write(`${line}\n`) });
  const { kills, firstSyncs, updates, acknowledged, typed, worstDraftLagMs, faults } = report;
  process.stdout.write(
    [
      `kill: ${kills} kills (${firstSyncs} in a first sync, ${updates} in an update) from seed ${seed}`,
      `${acknowledged} acknowledged saves, ${typed} letters typed, worst draft lag ${worstDraftLagMs} ms`,
      ...faults.map((fault) => `LOST: ${fault}`),
      faults.length === 0 ? 'nothing was lost' : 'FAILED',
      '',
    ].join('\n'),
  );
  return faults.length === 0;
}
