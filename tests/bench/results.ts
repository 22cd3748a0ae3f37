import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/** What a bench found: one row per peer, measured in the same run. */
export interface Results {
  readonly bench: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly peer: string; readonly values: readonly number[] }[];
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The table as Markdown, for the terminal and for docs/benchmarks.md alike. */
export function tableOf({ bench, about, columns, rows }: Results): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `### ${bench}`,
    '',
    `${about}; load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}.`,
    '',
    line(['', ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(({ peer, values }) => line([peer, ...values.map((value) => String(Math.round(value)))])),
    '',
  ].join('\n');
}

/** Keeps the results under `bench-results/`, and prints their table. */
export async function tellResults(results: Results): Promise<void> {
  const folder = new URL('../../bench-results/', import.meta.url).pathname;
  await mkdir(folder, { recursive: true });
  const kept = { ...results, at: new Date().toISOString(), load: loadavg(), node: process.version };
  await writeFile(join(folder, `${results.bench}.json`), `${JSON.stringify(kept, undefined, 2)}\n`);
  process.stdout.write(`\n${tableOf(results)}\n`);
}
