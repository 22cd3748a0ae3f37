import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countResults } from './count-results.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'xbd-count-'))));
afterAll(async () => rm(folder, { recursive: true }));

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const unloadable = { status: 'failed', assertionResults: [] };
const brokenHook = { status: 'failed', assertionResults: [{ status: 'passed' }] };

test.each([
  ['all is well', 2, 0, [passed], { passed: 2, failed: 0 }],
  ['one test fails', 3, 1, [passed, failed], { passed: 3, failed: 1 }],
  ['one file does not load', 2, 0, [passed, unloadable], { passed: 2, failed: 1 }],
  ['a hook throws', 3, 0, [passed, brokenHook], { passed: 3, failed: 1 }],
])('counts where %s', async (_, numPassedTests, numFailedTests, testResults, counts) => {
  const path = join(folder, 'results.json');
  await writeFile(path, JSON.stringify({ numPassedTests, numFailedTests, testResults }));
  expect(countResults(path)).toEqual(counts);
});

test('counts a crash that left no report, or half of one, as a failure', async () => {
  expect(countResults(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 });
  await writeFile(join(folder, 'torn.json'), '{"numPassedTests": 7');
  expect(countResults(join(folder, 'torn.json'))).toEqual({ passed: 0, failed: 1 });
});
