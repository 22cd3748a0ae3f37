import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly runs: number;
  readonly seed: number;
  readonly path: string | undefined;
}

/** Reads `--runs N --seed S --path P`; a seed that nobody named is a new one. */
export function readSoakOptions(given: readonly string[], runsWhenAbsent: number): SoakOptions {
  const { values } = parseArgs({
    args: [...given],
    options: { runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
  });
  return {
    runs: Number(values.runs ?? runsWhenAbsent),
    seed: Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000)),
    path: values.path,
  };
}
