import type { Page } from 'playwright';
import { toWireRecord } from '#domain/records/wire.ts';
import type { E2eServer } from '#tests/support/e2e-server.ts';
import { manyIssues } from '#tests/support/many-issues.ts';

export const ADMIN_PASSWORD = 'admin-2026-soak';
const AS_ADMIN = `Basic ${Buffer.from(`admin:${ADMIN_PASSWORD}`).toString('base64')}`;
const MANY = 1_500;

interface Row {
  readonly id: string;
  readonly doc?: { readonly opened?: { readonly data?: { readonly note?: unknown } } };
}

/** Records that lie in these scopes. */
export async function countRecords(server: E2eServer, scopes: readonly string[]): Promise<number> {
  return (await readRows(server, scopes)).length;
}

/** The notes of all visits, as often as they are there. */
export async function readNotes(server: E2eServer, scopes: readonly string[]): Promise<readonly string[]> {
  const rows = await readRows(server, scopes);
  return rows.flatMap(({ id, doc }) => (id.startsWith('visit:') ? [String(doc?.opened?.data?.note)] : []));
}

/** Several pages of a feed, so that a phone's first sync goes on past its first page. */
export async function fillServer({ url }: E2eServer): Promise<void> {
  const docs = manyIssues(MANY).map(toWireRecord);
  const answer = await fetch(`${url}/db/xbd-c-cxtyc/_bulk_docs`, {
    method: 'POST',
    headers: { authorization: AS_ADMIN, 'content-type': 'application/json' },
    body: JSON.stringify({ docs }),
  });
  if (!answer.ok) throw new Error(`The server refused ${docs.length} records: ${await answer.text()}`);
}

async function readRows({ url }: E2eServer, scopes: readonly string[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const scope of scopes) {
    const answer = await fetch(`${url}/db/${scope}/_all_docs?include_docs=true`, {
      headers: { authorization: AS_ADMIN },
    });
    rows.push(...((await answer.json()) as { rows: readonly Row[] }).rows);
  }
  return rows.filter(({ id }) => !id.startsWith('_design/'));
}

/** Records in the page's IndexedDB, whatever the app believes; its own documents are not counted. */
export async function recordsOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const request = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error ?? new Error('IndexedDB failed.'));
      });
    const names = (await indexedDB.databases()).flatMap(({ name = '' }) =>
      name.includes('records') ? [name] : [],
    );
    let count = 0;
    for (const name of names) {
      const database = await request(indexedDB.open(name));
      const keys = await request(database.transaction('docs').objectStore('docs').getAllKeys());
      count += keys.filter((key) => !(typeof key === 'string' && key.startsWith('.'))).length;
      database.close();
    }
    return count;
  });
}
