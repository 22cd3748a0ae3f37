import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatches } from './apply-patches.ts';
import { runNamedTests, type TestEnd } from './run-named-tests.ts';
import { SEEDED_BUGS } from './seeded-bugs.ts';

/** A test of the tests: every seeded bug must make its named test fail, which passes without it. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'tests', 'package.json', 'tsconfig.json'];

async function inCopy<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-seeded-'));
  try {
    for (const name of COPIED) await cp(join(PROJECT, name), join(folder, name), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const surprises: string[] = [];

function tell(name: string, test: string, wanted: TestEnd, end: TestEnd): void {
  if (end !== wanted) surprises.push(name);
  process.stdout.write(`| ${name} | ${test} | ${end} | ${end === wanted ? 'as it must' : 'WRONG'} |\n`);
}

process.stdout.write('| seeded bug | test | it |  |\n| --- | --- | --- | --- |\n');
const tests = SEEDED_BUGS.map(({ test }) => test);
const controls = await inCopy((folder) => runNamedTests(folder, tests));
controls.forEach((end, index) => tell('none', tests[index]?.name ?? '', 'passed', end));
for (const { name, patches, test } of SEEDED_BUGS) {
  const [end = 'absent'] = await inCopy(async (folder) => {
    await applyPatches(folder, patches);
    return runNamedTests(folder, [test]);
  });
  tell(name, test.name, 'failed', end);
}
process.exitCode = surprises.length === 0 ? 0 : 1;
