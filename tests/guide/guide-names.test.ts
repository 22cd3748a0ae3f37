import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('whatever the guide tells people to press or to see has that name on the screen', async () => {
  const files = (await readdir(`${ROOT}src`, { recursive: true })).filter((file) => file.endsWith('text.ts'));
  const texts = await Promise.all(files.map((file) => readFile(`${ROOT}src/${file}`, 'utf8')));
  const words = texts.join('\n');
  const guide = await readFile(`${ROOT}docs/user-guide.zh-CN.md`, 'utf8');
  const names = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => !words.includes(name))).toEqual([]);
});
