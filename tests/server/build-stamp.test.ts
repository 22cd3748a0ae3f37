import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourcesStamp } from '#server/build-stamp.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xbd-stamp-'));
  await mkdir(join(folder, 'src/app'), { recursive: true });
  await writeFile(join(folder, 'src/app/main.tsx'), 'one');
  await writeFile(join(folder, 'index.html'), 'page');
});

afterEach(async () => rm(folder, { recursive: true, force: true }));

test('stays the same while only dates change', async () => {
  const before = await sourcesStamp(folder);
  await utimes(join(folder, 'index.html'), new Date(0), new Date(0));
  expect(await sourcesStamp(folder)).toBe(before);
});

test.each<[string, () => Promise<void>]>([
  ['changed', async () => writeFile(join(folder, 'src/app/main.tsx'), 'two')],
  ['added', async () => writeFile(join(folder, 'src/new.ts'), '')],
  ['removed', async () => rm(join(folder, 'index.html'))],
  ['renamed', async () => rename(join(folder, 'src/app/main.tsx'), join(folder, 'src/app/other.tsx'))],
])('changes when a source is %s', async (_what, change) => {
  const before = await sourcesStamp(folder);
  await change();
  expect(await sourcesStamp(folder)).not.toBe(before);
});
