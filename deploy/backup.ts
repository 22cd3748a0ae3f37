import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { connect, type Database } from './endpoint.ts';
import { runScript } from './run-script.ts';

/** Databases that hold something of this program: its scopes and the accounts. */
const OURS = /^(?:xbd-[cds]-|_users$)/;
const PAGE = 200;

/** Copies every database of an endpoint into a folder, one file each; answers how many documents. */
export async function backUp(url: string, folder: string): Promise<number> {
  const server = connect(url);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await server.databases()).filter((name) => OURS.test(name));
  let count = 0;
  for (const name of names) count += await copyOut(server.database(name), join(folder, `${name}.jsonl`));
  await writeFile(join(folder, 'complete.json'), JSON.stringify({ names, count }), { mode: 0o600 });
  return count;
}

/** The first line is who may enter, every further one a leaf with its history and its files. */
async function copyOut(database: Database, path: string): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 });
  const write = async (value: unknown): Promise<void> => {
    if (!file.write(`${JSON.stringify(value)}\n`)) await once(file, 'drain');
  };
  await write({ security: await database.security() });
  let count = 0;
  let since: string | number = 0;
  for (;;) {
    const page = await database.changes(since, PAGE);
    if (page.results.length === 0) break;
    for (const { id, changes } of page.results) {
      for (const leaf of await database.leaves(
        id,
        changes.map(({ rev }) => rev),
      )) {
        await write(leaf);
        count += 1;
      }
    }
    since = page.last_seq;
  }
  file.end();
  await once(file, 'finish');
  return count;
}

if (process.argv[1]?.endsWith('backup.ts')) {
  await runScript('backup.ts URL FOLDER', async (url, folder) => {
    return `${await backUp(url, folder)} documents are in ${folder}.`;
  });
}
