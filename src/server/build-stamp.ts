import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const INPUTS = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** Says of what the sources are made: the same for the same contents, whatever their dates. */
export async function sourcesStamp(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(INPUTS.map((input) => filesUnder(folder, input)))).flat();
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  files.forEach((file, nth) => {
    const content = contents[nth] ?? '';
    hash.update(`${file} ${content.length}\n`).update(content);
  });
  return hash.digest('hex');
}

/** Paths relative to the folder, in a fixed order; nothing for an input that is not there. */
async function filesUnder(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOTDIR') return 'file';
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  if (entries === 'file') return [path];
  const inner = entries
    .map((entry) => ({ path: `${path}/${entry.name}`, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return (
    await Promise.all(inner.map(async (one) => (one.isFolder ? filesUnder(folder, one.path) : [one.path])))
  ).flat();
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
