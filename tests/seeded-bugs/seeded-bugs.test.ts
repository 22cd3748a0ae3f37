import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { patched } from './apply-patches.ts';
import { SEEDED_BUGS } from './seeded-bugs.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): Promise<string> => readFile(join(PROJECT, file), 'utf8');

test.each(SEEDED_BUGS)('$name: can still be seeded, and its test is still there', async (bug) => {
  for (const patch of bug.patches) {
    const text = await read(patch.file);
    expect(patched(text, patch)).not.toBe(text);
  }
  // A name made by `test.each` stands there up to its colon.
  const [name = ''] = bug.test.name.split(':');
  expect(await read(bug.test.file)).toContain(`'${name}`);
});

test('a patch whose place is gone, or stands there twice, fails loudly', () => {
  const patch = { file: 'a.ts', find: 'one', replace: 'two' };
  expect(patched('just one', patch)).toBe('just two');
  expect(() => patched('nothing', patch)).toThrow('a.ts');
  expect(() => patched('one one', patch)).toThrow('2 times');
});
