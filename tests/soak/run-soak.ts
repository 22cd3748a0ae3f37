import { soakConvergence } from './convergence.ts';
import { soakKill } from './kill.ts';
import { readSoakOptions, type SoakOptions } from './soak-options.ts';

/** Long trials by name: `npm run soak -- convergence --runs 10000 --seed 1`. */
const soaks: Readonly<Record<string, { runs: number; soak: (options: SoakOptions) => Promise<boolean> }>> = {
  convergence: { runs: 10_000, soak: soakConvergence },
  kill: { runs: 100, soak: soakKill },
};

const [name = '', ...rest] = process.argv.slice(2);
const chosen = soaks[name];
if (chosen === undefined) {
  process.stderr.write(`Which soak? ${Object.keys(soaks).join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = (await chosen.soak(readSoakOptions(rest, chosen.runs))) ? 0 : 1;
}
