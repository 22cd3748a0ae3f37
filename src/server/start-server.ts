import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrMakeSecret } from './accounts/kept-secret.ts';
import { createApi } from './api/api.ts';
import { createUserDocuments } from './api/user-documents.ts';
import { createApp } from './app.ts';
import { createAuditLog } from './audit/audit-log.ts';
import { createAuditedEndpoint } from './audit/audited-endpoint.ts';
import { createRefusedSignIns } from './audit/refused-sign-ins.ts';
import { openEmbedded } from './embedded.ts';
import { makeSealingKeys } from './carrying/sealing-keys.ts';
import { startKeeper } from './keeper/keeper.ts';
import { createRecoveryKeys } from './recovery/recovery-keys.ts';
import { findPackageRoot } from './package-root.ts';
import { openCouchDb } from './proxy/couchdb.ts';
import { createPublicPages } from './public/public-pages.ts';
import { createReadBoard, keepBoards } from './public/read-board.ts';
import { startPassingUp } from './passing-up/keep-passing-up.ts';
import { startRetention } from './retention/keep-retention.ts';
import { DEFAULT_KEEPER_EVERY_MS, type ServerSettings } from './settings.ts';
import { StartError } from './start-error.ts';

/** Requests that are being answered may finish for this long after a stop was asked for. */
const GRACE_MS = 2_000;
const SWEEP_MS = 20;

export interface RunningServer {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** True while there are no accounts: on the first start, and after one that was broken off. */
  readonly hasNoAccounts: boolean;
  readonly adminPassword: string;
  /** Ends waiting feeds, lets running requests finish and closes the store. May be called again. */
  stop(): Promise<void>;
}

/** Starts serving. Throws a `StartError` with one sentence when it cannot. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { version } = findPackageRoot();
  const { appDir, couchdbUrl: url, print } = settings;
  const audit = createAuditLog(join(settings.dataDir, 'audit'), Date.now);
  const refused = createRefusedSignIns({ audit, accounts: accountNames, after, print });
  const onRefused = refused.count;
  const backend =
    url === undefined
      ? openEmbedded(settings, { version, onRefused })
      : openCouchDb(settings, { url, onRefused });
  const { hasNoAccounts, adminPassword, askAsServer, contacts, endOpenFeeds, endFeeds, close, ...store } =
    await backend;

  async function accountNames(): Promise<readonly string[]> {
    const { adminName: own, askAsServer: ask } = await backend;
    return [own, ...(await createUserDocuments(ask).all()).map(({ name }) => name)];
  }

  const endpoint = createAuditedEndpoint(store.endpoint, audit);
  const readBoard = keepBoards(createReadBoard(askAsServer), Date.now);
  const publicPages = createPublicPages({ readBoard, now: Date.now, print });
  const recoverySecret = settings.recoverySecret ?? (await keptRecoverySecret(settings.dataDir));
  const answerRecovery = createRecoveryKeys({ endpoint, secret: recoverySecret, print });
  const answerApi = createApi({
    endpoint: store.endpoint,
    ask: askAsServer,
    audit,
    contacts,
    sealing: await makeSealingKeys(recoverySecret),
    endFeeds: endOpenFeeds,
    print,
  });
  const app = createApp({ endpoint, publicPages, answerRecovery, answerApi, appDir, version, print });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    await listen(server, settings);
  } catch (thrown) {
    await close();
    throw thrown;
  }

  const keeper = startKeeper({
    ask: askAsServer,
    everyMs: settings.keeperEveryMs ?? DEFAULT_KEEPER_EVERY_MS,
    audit,
    print: settings.print,
  });

  const retention = startRetention({
    ask: askAsServer,
    audit,
    retention: settings.retention ?? {},
    now: Date.now,
    print,
  });

  const passingUp = startPassingUp({
    ask: askAsServer,
    everyMs: settings.keeperEveryMs ?? DEFAULT_KEEPER_EVERY_MS,
    print,
  });

  let stopping: Promise<void> | undefined;
  async function stop(): Promise<void> {
    endFeeds();
    await keeper.end();
    await retention.end();
    await passingUp.end();
    await closeServer(server);
    await refused.end();
    await contacts.end();
    await close();
  }

  return {
    url: `http://${hostInUrl(settings.host)}:${portOf(server)}`,
    hasNoAccounts,
    adminPassword,
    stop: () => (stopping ??= stop()),
  };
}

/** Keeps no process alive. */
function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
}

async function keptRecoverySecret(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return await readOrMakeSecret(join(dataDir, 'recovery-secret'));
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    throw new StartError(`The secret for locked phones cannot be kept (DATA_DIR, RECOVERY_SECRET): ${said}`);
  }
}

function listen(server: ServerType, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(sentenceOf(error, host, port))),
    );
    server.listen(port, host, resolve);
  });
}

function sentenceOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program (PORT).`;
  if (error.code === 'EACCES') return `Port ${port} on ${host} may not be opened by this user (PORT).`;
  return `Cannot listen on ${host}:${port} (HOST, PORT): ${error.message}`;
}

/** Connections that fall idle while others finish are closed too: browsers would keep them for another minute. */
async function closeServer(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  const startedAt = Date.now();
  const sweeping = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    if (Date.now() - startedAt > GRACE_MS && 'closeAllConnections' in server) server.closeAllConnections();
  }, SWEEP_MS);
  await closed;
  clearInterval(sweeping);
}

function portOf(server: ServerType): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
