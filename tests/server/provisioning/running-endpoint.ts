import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '#server/provisioning/couch-endpoint.ts';
import { startServer } from '#server/start-server.ts';

export interface RunningEndpoint extends Endpoint {
  readonly dataDir: string;
  readonly ask: (
    account: readonly [name: string, password: string],
    path: string,
    init?: RequestInit,
  ) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

/** A real server with an empty data folder and quick passwords. */
export async function startEndpoint(): Promise<RunningEndpoint> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xbd-provision-'));
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    passwordIterations: 1_000,
    print: () => undefined,
  });
  return {
    url: `${server.url}/db`,
    name: 'admin',
    password: server.adminPassword,
    dataDir,
    ask: async ([name, password], path, init) =>
      fetch(`${server.url}/db/${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
        },
      }),
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
