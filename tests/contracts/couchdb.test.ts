import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';
import { couchContract, type CouchUnderTest } from './couchdb.ts';
import { replicationContract } from './couchdb-replication.ts';

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

const starts: Record<string, () => Promise<CouchUnderTest>> = {
  'the embedded endpoint': startEmbedded,
  'the gateway in front of another endpoint': startInFront,
};
const couchdbUrl = process.env['COUCHDB_URL'];
if (couchdbUrl) starts['the gateway in front of CouchDB'] = () => startInFrontOf(couchdbUrl);
else process.stdout.write('The CouchDB contract was not run against a CouchDB: COUCHDB_URL is not set.\n');

for (const [name, start] of Object.entries(starts)) {
  couchContract(name, start);
  replicationContract(name, start);
}
