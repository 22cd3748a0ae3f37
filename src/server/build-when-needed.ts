import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcesStamp } from './build-stamp.ts';
import { findPackageRoot } from './package-root.ts';

const { folder } = findPackageRoot();
const stampFile = join(folder, 'dist/built-from.txt');

/** What `dist` was built from; empty when it is missing or a build was broken off. */
async function builtFrom(): Promise<string> {
  return readFile(stampFile, 'utf8').catch(() => '');
}

async function buildAll(stamp: string): Promise<void> {
  process.stdout.write('Building the app and the server …\n');
  const [{ buildProgram }, { brokenLimits, inKilobytes, measureBundle }] = await Promise.all([
    import('./build-program.ts'),
    import('./bundle-sizes.ts'),
  ]);
  await rm(stampFile, { force: true });
  await buildProgram(folder);
  const sizes = await measureBundle(join(folder, 'dist/app'));
  process.stdout.write(
    `Built. After gzip: first paint ${inKilobytes(sizes.firstPaint)}, ` +
      `first phone route ${inKilobytes(sizes.firstRoute)}, all scripts and styles ${inKilobytes(sizes.whole)}.\n`,
  );
  const broken = brokenLimits(sizes);
  if (broken.length > 0) throw new Error(broken.join(' '));
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(stampFile, stamp);
}

const stamp = await sourcesStamp(folder);
if (process.argv.includes('--force') || (await builtFrom()) !== stamp) {
  try {
    await buildAll(stamp);
  } catch (error) {
    process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
