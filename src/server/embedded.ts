import { join } from 'node:path';
import { ADMIN_NAME, createAuthentication } from './accounts/authentication.ts';
import { readOrMakeSecret } from './accounts/kept-secret.ts';
import { createLockOut, type LockOut } from './accounts/lock-out.ts';
import { createPasswords, PASSWORD_ITERATIONS } from './accounts/passwords.ts';
import { createSessions } from './accounts/sessions.ts';
import { prepareUserRow, USERS_DATABASE } from './accounts/users.ts';
import { createAuditedLockOut, type OnRefused } from './audit/audited-lock-out.ts';
import { type ContactLog, createContactLog } from './contacts/contact-log.ts';
import { answerDbRequest } from './http/answer-db-request.ts';
import { createEmbeddedEndpoint } from './http/embedded-endpoint.ts';
import type { Endpoint } from './http/endpoint.ts';
import { createOpenFeeds } from './http/open-feeds.ts';
import type { AskAsServer } from './keeper/ask-as-server.ts';
import { basicHeader } from './proxy/couchdb-target.ts';
import { makeFolder } from './make-folder.ts';
import { DEFAULT_MAX_BODY_BYTES, type ServerSettings } from './settings.ts';
import { StartError } from './start-error.ts';
import { createPouchStore } from './store/pouch-store.ts';

/** What stands behind `/db/`, ready to answer. */
export interface Backend {
  readonly endpoint: Endpoint;
  /** True while there are no accounts: on the first start, and after one that was broken off. */
  readonly hasNoAccounts: boolean;
  /** The server's own account, which is none of `_users`. */
  readonly adminName: string;
  readonly adminPassword: string;
  readonly askAsServer: AskAsServer;
  /** When phones last came; where several processes share a store, they share it there. */
  readonly contacts: ContactLog;
  /** Ends the feeds that wait now, as when an account may no longer. */
  readonly endOpenFeeds: () => void;
  /** Ends waiting feeds at once; `close` comes when the last request is answered. */
  readonly endFeeds: () => void;
  readonly close: () => Promise<void>;
}

export async function openEmbedded(
  settings: ServerSettings,
  { version, onRefused }: { readonly version: string; readonly onRefused: OnRefused },
): Promise<Backend> {
  const { dataDir } = settings;
  try {
    await makeFolder(dataDir);
    const adminPassword = settings.adminPassword ?? (await readOrMakeSecret(join(dataDir, 'admin-password')));
    const secret = await readOrMakeSecret(join(dataDir, 'session-secret'));
    const passwords = createPasswords(settings.passwordIterations ?? PASSWORD_ITERATIONS);
    const store = await createPouchStore({
      folder: join(dataDir, 'databases'),
      prepareRow: async (database, row) =>
        database === USERS_DATABASE ? prepareUserRow(passwords, row) : row,
    });
    await store.create(USERS_DATABASE);
    const accounts = await (await store.database(USERS_DATABASE))?.info();
    const feeds = createOpenFeeds();
    const sessions = createSessions(secret, Date.now);
    const maxBodyBytes = settings.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
    const openEndpoint = (lockOut: LockOut): Endpoint => {
      const authentication = createAuthentication({ store, passwords, sessions, lockOut, adminPassword });
      return createEmbeddedEndpoint({ store, authentication, feeds, maxBodyBytes, version });
    };
    return {
      endpoint: openEndpoint(createAuditedLockOut(createLockOut(Date.now), onRefused)),
      askAsServer: askWithin(openEndpoint(createLockOut(Date.now)), adminPassword, settings.print),
      contacts: createContactLog(join(dataDir, 'contacts.json'), Date.now),
      hasNoAccounts: accounts?.['doc_count'] === 0,
      adminName: ADMIN_NAME,
      adminPassword,
      endOpenFeeds: feeds.endOpen,
      endFeeds: feeds.endAll,
      close: () => store.close(),
    };
  } catch (thrown) {
    throw new StartError(sentenceOf(dataDir, thrown));
  }
}

/** A second endpoint on the same store, which nobody outside reaches. */
function askWithin(endpoint: Endpoint, password: string, print: (line: string) => void): AskAsServer {
  return (path, init) => {
    const request = new Request(`http://localhost/db/${path}`, init);
    request.headers.set('Authorization', basicHeader({ name: ADMIN_NAME, password }));
    return answerDbRequest(endpoint, request, 'localhost', print);
  };
}

function sentenceOf(dataDir: string, thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  if (/\bLOCK\b/i.test(said)) return `The data folder ${dataDir} is in use by another server (DATA_DIR).`;
  return `The data folder ${dataDir} cannot be used (DATA_DIR): ${said}`;
}
