import * as fc from 'fast-check';
import { createModelEndpoint } from './model-endpoint.ts';
import { type Outcome, runSchedule } from './run-schedule.ts';
import { type Schedule, schedules } from './schedule.ts';
import { ACCOUNTS, SCOPES } from './world.ts';

export interface SearchOptions {
  readonly runs: number;
  readonly seed: number;
  /** Of a failure that was found before: that one alone is run, and made no smaller. */
  readonly path?: string;
  readonly onRun?: (outcome: Outcome) => void;
}

export interface Divergence {
  readonly seed: number;
  readonly path: string;
  /** The smallest schedule that was found to fail. */
  readonly schedule: Schedule;
  readonly faults: readonly string[];
}

const SHRINK_LIMIT_MS = 60_000;

/** Runs random schedules against the model; the first that breaks a promise, made smaller for a minute. */
export async function findDivergence(options: SearchOptions): Promise<Divergence | undefined> {
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const outcome = await runOnModel(schedule);
    options.onRun?.(outcome);
    if (outcome.faults.length > 0) throw new Error(outcome.faults.join('\n'));
  });
  const { runs: numRuns, seed, path } = options;
  const details = await fc.check(property, {
    numRuns,
    seed,
    endOnFailure: true,
    ...(path !== undefined && { path }),
  });
  if (!details.failed || details.counterexamplePath === null) return undefined;
  const found = { seed, path: details.counterexamplePath };
  const shrunk = await fc.check(property, {
    numRuns: 1,
    ...found,
    interruptAfterTimeLimit: SHRINK_LIMIT_MS,
    markInterruptAsFailure: true,
  });
  const [schedule] = shrunk.counterexample ?? details.counterexample;
  const { faults } = await runOnModel(schedule);
  return { ...found, path: shrunk.counterexamplePath ?? found.path, schedule, faults };
}

export function runOnModel(schedule: Schedule): Promise<Outcome> {
  return runSchedule(schedule, createModelEndpoint(ACCOUNTS, SCOPES));
}

/** What a person needs to see it again. */
export function tellDivergence({ seed, path, schedule, faults }: Divergence): string {
  return [
    'A schedule broke a promise:',
    ...faults.map((fault) => `  ${fault}`),
    JSON.stringify(schedule, undefined, 1).replaceAll(/\n\s+(?=["}\d-])/g, ' '),
    `Again: npm run soak -- convergence --seed ${seed} --path ${path}`,
  ].join('\n');
}
