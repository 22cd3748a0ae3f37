import type { Credentials } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';

export interface CouchUnderTest {
  /** Of the gateway, without `/db`. */
  readonly url: string;
  readonly admin: Credentials;
  readonly stop: () => Promise<void>;
}

/** The name of the store that is in the same process; before all others stands the gateway. */
export const EMBEDDED = 'the embedded endpoint';

async function startEmbedded(): Promise<CouchUnderTest> {
  return { ...(await startTestServer()), admin: ADMIN };
}

/** The gateway in front of something that speaks CouchDB over HTTP: the embedded endpoint of another server. */
async function startInFront(): Promise<CouchUnderTest> {
  const behind = await startTestServer();
  const couchdbUrl = behind.url.replace('//', `//${ADMIN.join(':')}@`);
  const front = await startTestServer({ couchdbUrl: `${couchdbUrl}/db` });
  const stop = async (): Promise<void> => {
    await front.stop();
    await behind.stop();
  };
  return { url: front.url, admin: ADMIN, stop };
}

async function startInFrontOf(couchdbUrl: string): Promise<CouchUnderTest> {
  const front = await startTestServer({ couchdbUrl });
  const { username, password } = new URL(couchdbUrl);
  return { ...front, admin: [decodeURIComponent(username), decodeURIComponent(password)] };
}

/** Every kind of store behind the gateway that can be had here, by name; says which was not run. */
export function couchStarts(what: string): Readonly<Record<string, () => Promise<CouchUnderTest>>> {
  const couchdbUrl = process.env['COUCHDB_URL'];
  if (!couchdbUrl) process.stdout.write(`${what} was not run against a CouchDB: COUCHDB_URL is not set.\n`);
  return {
    [EMBEDDED]: startEmbedded,
    'the gateway in front of another endpoint': startInFront,
    ...(couchdbUrl ? { 'the gateway in front of CouchDB': () => startInFrontOf(couchdbUrl) } : {}),
  };
}
