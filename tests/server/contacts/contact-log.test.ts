import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createContactLog } from '#server/contacts/contact-log.ts';

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-contacts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'contacts.json');
}

const LOU = new Set(['lou']);

test('one line a phone: the last contact, and since when it holds something without a pause', async () => {
  let now = 1000;
  const log = createContactLog(await newFile(), () => now);
  await log.note('lou', 'phone-1', 2);
  now = 2000;
  await log.note('lou', 'phone-1', 5);
  await log.note('zhi', 'phone-2', 0);
  expect(await log.of(LOU)).toEqual([{ account: 'lou', at: 2000, unsent: 5, since: 1000 }]);
  now = 3000;
  await log.note('lou', 'phone-1', 0);
  expect(await log.of(LOU)).toEqual([{ account: 'lou', at: 3000, unsent: 0, since: undefined }]);
  await log.end();
});

test('it is there after a restart, and a broken file is begun anew', async () => {
  const file = await newFile();
  const first = createContactLog(file, () => 1000);
  await first.note('lou', 'phone-1', 2);
  await first.end();
  expect(Object.keys(JSON.parse(await readFile(file, 'utf8')) as object)).toEqual(['lou phone-1']);
  const again = createContactLog(file, () => 2000);
  expect(await again.of(LOU)).toEqual([{ account: 'lou', at: 1000, unsent: 2, since: 1000 }]);
  await writeFile(file, '{"lou phone-1":');
  expect(await createContactLog(file, () => 3000).of(LOU)).toEqual([]);
});
