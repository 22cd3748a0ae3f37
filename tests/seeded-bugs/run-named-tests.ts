import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { NamedTest } from './seeded-bugs.ts';

/** `absent`: the file does not load, or knows no such test. */
export type TestEnd = 'passed' | 'failed' | 'absent';

const report = v.object({
  testResults: v.array(
    v.object({ assertionResults: v.array(v.object({ title: v.string(), status: v.string() })) }),
  ),
});

/** Runs these tests of a copy of the project and answers with their ends, in the same order. */
export async function runNamedTests(
  folder: string,
  tests: readonly NamedTest[],
): Promise<readonly TestEnd[]> {
  const out = join(folder, 'results.json');
  const pattern = tests.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const files = [...new Set(tests.map(({ file }) => file))];
  await vitest(folder, ['--reporter=json', `--outputFile.json=${out}`, '-t', `(${pattern})$`, ...files]);
  const { testResults } = v.parse(report, JSON.parse(await readFile(out, 'utf8')));
  const ends = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.map(({ name }) => {
    const status = ends.find(({ title }) => title === name)?.status;
    return status === 'passed' || status === 'failed' ? status : 'absent';
  });
}

/** Its exit code says nothing: a test that has to fail makes it 1. */
async function vitest(folder: string, more: readonly string[]): Promise<void> {
  const program = join(folder, 'node_modules/vitest/vitest.mjs');
  const config = ['--config', 'tests/vitest.config.ts', '--project', 'node*', '--no-file-parallelism'];
  const child = spawn(process.execPath, [program, 'run', ...config, ...more], {
    cwd: folder,
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('exit', resolve));
}
