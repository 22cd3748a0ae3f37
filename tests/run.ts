import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countResults } from './support/count-results.ts';
import { roomyFolder } from './support/roomy-folder.ts';

const folder = mkdtempSync(join(roomyFolder(), 'xbd-tests-'));
const report = join(folder, 'results.json');

const isBuilt = run('src/server/build-when-needed.ts');
const isPassed = run('node_modules/vitest/vitest.mjs', [
  'run',
  '--config=tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

const { passed, failed } = countResults(report);
const isWell = isBuilt && isPassed && failed === 0 && passed > 0;
rmSync(folder, { recursive: true, force: true });
process.exitCode = isWell ? 0 : 1;
process.stdout.write(`${passed} passed, ${isWell ? 0 : Math.max(failed, 1)} failed\n`);

/** Runs a program of this project to its end; whether it went well. */
function run(program: string, programArguments: readonly string[] = []): boolean {
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const { status } = spawnSync(process.execPath, [...loader, program, ...programArguments], {
    stdio: 'inherit',
    // Whatever a test leaves behind goes with the folder.
    env: { ...process.env, TMPDIR: folder },
  });
  return status === 0;
}
