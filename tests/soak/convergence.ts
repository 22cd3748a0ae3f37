import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findDivergence, tellDivergence } from '#tests/simulation/find-divergence.ts';
import type { SoakOptions } from './soak-options.ts';

const WORKER = 'XBD_SOAK_WORKER';
const TELL_EVERY = 500;

/** `--runs` random schedules, shared among the cores; true when every promise held in all of them. */
export async function soakConvergence({ runs, seed, path }: SoakOptions): Promise<boolean> {
  if (path !== undefined || process.env[WORKER] !== undefined) return search({ runs, seed, path });
  const workers = Math.min(2, availableParallelism(), runs);
  const begun = Date.now();
  const ends = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const share = Math.floor(runs / workers) + (index < runs % workers ? 1 : 0);
      return inProcess(share, seed + index);
    }),
  );
  const isWell = ends.every(Boolean);
  const seconds = Math.round((Date.now() - begun) / 1000);
  process.stdout.write(
    `convergence: ${runs} schedules from seed ${seed} in ${seconds} s, ${isWell ? 'all promises held' : 'FAILED'}\n`,
  );
  return isWell;
}

async function search({ runs, seed, path }: SoakOptions): Promise<boolean> {
  let done = 0;
  let acknowledged = 0;
  const divergence = await findDivergence({
    runs,
    seed,
    ...(path !== undefined && { path }),
    onRun: (outcome) => {
      done += 1;
      acknowledged += outcome.acknowledged;
      if (done % TELL_EVERY === 0) {
        process.stdout.write(`seed ${seed}: ${done} schedules, ${acknowledged} acknowledged saves\n`);
      }
    },
  });
  if (divergence !== undefined) process.stdout.write(`${tellDivergence(divergence)}\n`);
  return divergence === undefined;
}

function inProcess(runs: number, seed: number): Promise<boolean> {
  const program = fileURLToPath(new URL('./run-soak.ts', import.meta.url));
  const child = fork(program, ['convergence', '--runs', String(runs), '--seed', String(seed)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, [WORKER]: '1' },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}
