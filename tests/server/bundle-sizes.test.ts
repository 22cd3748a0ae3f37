import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLimits, measureBundle } from '#server/bundle-sizes.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xbd-bundle-'));
});

afterEach(async () => rm(folder, { recursive: true, force: true }));

async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

/** An app of noise, which gzip cannot make smaller; sizes in kilobytes. */
async function writeApp(sizes: Readonly<Record<string, number>>): Promise<void> {
  for (const [file, size] of Object.entries(sizes)) await write(file, randomBytes(size * 1024));
  await write('index.html', '<!doctype html>');
  const manifest = {
    'index.html': {
      file: 'entry.js',
      imports: ['shared'],
      css: ['entry.css'],
      dynamicImports: ['_start.js'],
    },
    shared: { file: 'shared.js' },
    '_start.js': { file: 'start.js', name: 'start', imports: ['shared', 'index.html', 'rxdb'] },
    rxdb: { file: 'rxdb.js' },
    'src/app/records-worker.ts': {
      file: 'worker.js',
      name: 'records-worker',
      imports: ['rxdb'],
    },
    office: { file: 'office.js' },
  };
  await write('.vite/manifest.json', JSON.stringify(manifest));
}

const app = {
  'entry.js': 40,
  'entry.css': 10,
  'shared.js': 20,
  'start.js': 35,
  'rxdb.js': 80,
  'worker.js': 5,
  'office.js': 200,
};

test('counts for each step what it loads, and shared parts once', async () => {
  await writeApp(app);
  const { firstPaint, firstRoute, whole } = await measureBundle(folder);
  expect(Math.round(firstPaint / 1024)).toBe(70);
  expect(Math.round(firstRoute / 1024)).toBe(190);
  expect(Math.round(whole / 1024)).toBe(390);
  expect(brokenLimits({ firstPaint, firstRoute, whole })).toEqual([]);
});

test('names every limit that is broken', async () => {
  await writeApp({ ...app, 'shared.js': 60, 'rxdb.js': 120 });
  expect(brokenLimits(await measureBundle(folder))).toEqual([
    expect.stringMatching(/^The first paint is 110\.\d KB gz, more than 100\.0 KB\.$/),
    expect.stringMatching(/^The first phone route is 270\.\d KB gz, more than 250\.0 KB\.$/),
  ]);
});

test('tells when the start is no longer where it was, instead of measuring less', async () => {
  await writeApp(app);
  await write('.vite/manifest.json', JSON.stringify({ 'index.html': { file: 'entry.js' } }));
  await expect(measureBundle(folder)).rejects.toThrow('The app has no chunk start');
});
