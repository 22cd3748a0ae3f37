import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { createCouchClient, type CouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';

/** A store with the server's own account, whose own keeper sleeps so that a test runs its own. */
export interface KeeperStore {
  readonly admin: CouchClient;
  readonly ask: AskAsServer;
  readonly stop: () => Promise<void>;
}

/** Longer than any test. */
const NEVER_MS = 3_600_000;

async function startEmbedded(): Promise<KeeperStore> {
  const server = await startTestServer({ keeperEveryMs: NEVER_MS });
  const admin = createCouchClient(server.url, ADMIN);
  return { admin, ask: askBy(admin), stop: server.stop };
}

async function startInFrontOf(couchdbUrl: string): Promise<KeeperStore> {
  const server = await startTestServer({ couchdbUrl, keeperEveryMs: NEVER_MS });
  const { username, password } = new URL(couchdbUrl);
  const admin = createCouchClient(server.url, [decodeURIComponent(username), decodeURIComponent(password)]);
  return { admin, ask: askBy(admin), stop: server.stop };
}

function askBy(admin: CouchClient): AskAsServer {
  return (path, init) => admin.raw(init.method ?? 'GET', path, init);
}

const couchdbUrl = process.env['COUCHDB_URL'];

/** The stores that the keeper's tests run on: CouchDB too where `COUCHDB_URL` names one. */
export const keeperStores: Readonly<Record<string, () => Promise<KeeperStore>>> = {
  'the embedded store': startEmbedded,
  ...(couchdbUrl && { CouchDB: () => startInFrontOf(couchdbUrl) }),
};
if (!couchdbUrl) process.stdout.write('The keeper was not run on a CouchDB: COUCHDB_URL is not set.\n');
