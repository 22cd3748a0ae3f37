import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const BUILT_PROGRAM = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;

export interface ServerOptions {
  /** Beside `HOST`, `PORT` and `DATA_DIR`, such as `DEMO` or `DEMO_PASSWORD`. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder to begin with a copy of; empty data when absent. */
  readonly data?: string;
  /** The script to run; the built program when absent. */
  readonly program?: string;
}

/** The built program as a process of its own, on a free port and a data folder that lasts over restarts. */
export interface E2eServer {
  /** `http://127.0.0.1:…`, the same after a restart. */
  readonly url: string;
  readonly dataDir: string;
  /** Everything that it printed so far, over all its lives. */
  readonly output: () => string;
  /** Resolves once `/healthz` answers. */
  readonly start: () => Promise<void>;
  /** Ctrl-C; answers with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** SIGKILL: no farewell, as when the power goes. */
  readonly kill: () => Promise<void>;
  /** Ends the process and deletes its data. */
  readonly remove: () => Promise<void>;
}

/** Starts a server on data of its own. */
export async function startServer({
  env = {},
  data,
  program = BUILT_PROGRAM,
}: ServerOptions = {}): Promise<E2eServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xbd-e2e-data-'));
  if (data !== undefined) await cp(data, dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [program], {
      // A CouchDB that the contract suites are run on is none of an end-to-end test's.
      env: {
        ...process.env,
        COUCHDB_URL: '',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    const listen = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    try {
      await healthy(url, child);
    } catch (error) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start. It printed:\n${output}`, { cause: error });
    }
  }

  async function end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    const child = running;
    running = undefined;
    if (child === undefined) return null;
    const exit = exitOf(child);
    child.kill(signal);
    const late = wait(STOP_LIMIT_MS, 'late' as const, { ref: false });
    const code = await Promise.race([exit, late]);
    if (code !== 'late') return code;
    child.kill('SIGKILL');
    throw new Error(
      `The server did not stop within ${STOP_LIMIT_MS} ms of ${signal}. It printed:\n${output}`,
    );
  }

  const server: E2eServer = {
    url,
    dataDir,
    output: () => output,
    start,
    stop: async () => end('SIGINT'),
    kill: async () => {
      await end('SIGKILL');
    },
    remove: async () => {
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await start();
  return server;
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`It ended with code ${String(child.exitCode)}.`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`/healthz did not answer within ${START_LIMIT_MS} ms.`);
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
