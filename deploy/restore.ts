import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect, type Database, type Document } from './endpoint.ts';
import { runScript } from './run-script.ts';

const BATCH = 100;
/** Signs of one request, well below what an endpoint takes: leaves bring their photos along. */
const BATCH_SIGNS = 8_000_000;

/** Puts a complete backup into an endpoint that has none of its databases; answers how many documents. */
export async function restore(folder: string, url: string): Promise<number> {
  const { names, count } = JSON.parse(await readFile(join(folder, 'complete.json'), 'utf8')) as {
    names: readonly string[];
    count: number;
  };
  const server = connect(url);
  const standing = await server.databases();
  const taken = names.find((name) => name !== '_users' && standing.includes(name));
  if (taken !== undefined) throw new Error(`${taken} stands there already.`);
  let restored = 0;
  for (const name of names) {
    if (!standing.includes(name)) await server.create(name);
    restored += await copyIn(server.database(name), join(folder, `${name}.jsonl`));
  }
  if (restored !== count) throw new Error(`${restored} of ${count} documents were in the files.`);
  return restored;
}

async function copyIn(database: Database, path: string): Promise<number> {
  let batch: Document[] = [];
  let signs = 0;
  let count = 0;
  const send = async (): Promise<void> => {
    await database.graft(batch);
    count += batch.length;
    batch = [];
    signs = 0;
  };
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const value = JSON.parse(line) as Document & { readonly security?: object };
    if (value.security !== undefined) {
      await database.putSecurity(value.security);
      continue;
    }
    if (batch.length > 0 && (batch.length >= BATCH || signs + line.length > BATCH_SIGNS)) await send();
    batch.push(value);
    signs += line.length;
  }
  if (batch.length > 0) await send();
  return count;
}

if (process.argv[1]?.endsWith('restore.ts')) {
  await runScript('restore.ts FOLDER URL', async (folder, url) => {
    return `${await restore(folder, url)} documents were put back.`;
  });
}
