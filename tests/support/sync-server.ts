import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { provision } from '#server/provisioning/provision.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

export const COMMUNITY = 'xbd-c-cxtyc';
export const A8 = 'xbd-d-cxtyc-a8';
export const A9 = 'xbd-d-cxtyc-a9';
export const PASSWORD = 'stool-2026-test';
const ADMIN_PASSWORD = 'admin-2026-test';

/** The real server on a data folder of its own, with the community `cxtyc`, behind a proxy that can spoil requests. */
export interface SyncServer {
  readonly proxy: FaultProxy;
  /** Asks as the server's own account, past the proxy. Path below `/db/`. */
  readonly admin: (method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Copies the data folder of the stopped server; the answer puts the copy back, also of a stopped server. */
  readonly backUp: () => Promise<() => Promise<void>>;
}

/** Accounts: `zhiyuan` (volunteer of A8 and A9), `loudzhang` (building leader of A8), `xietiao` (coordinator). */
export async function startSyncServer(
  settings: { readonly maxBodyBytes?: number } = {},
): Promise<SyncServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-sync-'));
  const dataDir = join(folder, 'data');
  let running: RunningServer | undefined;

  async function start(): Promise<void> {
    running = await startServer({
      host: '127.0.0.1',
      port: 0,
      dataDir,
      adminPassword: ADMIN_PASSWORD,
      passwordIterations: 10,
      print: (line) => printed.push(line),
      ...settings,
    });
    proxy.target = running.url;
  }

  async function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  }

  const printed: string[] = [];
  const proxy = await startFaultProxy('http://127.0.0.1:9');
  onTestFinished(async () => {
    await proxy.stop();
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  await start();

  const admin: SyncServer['admin'] = async (method, path, body) => {
    const credentials = Buffer.from(`admin:${ADMIN_PASSWORD}`).toString('base64');
    const response = await fetch(`${proxy.target}/db/${path}`, {
      method,
      headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  await provisionCommunity(proxy.target);

  return {
    proxy,
    admin,
    start,
    stop,
    backUp: async () => {
      const copy = join(folder, `backup-${printed.length}-${Math.random()}`);
      await cp(dataDir, copy, { recursive: true });
      return async () => {
        await rm(dataDir, { recursive: true });
        await cp(copy, dataDir, { recursive: true });
      };
    },
  };
}

async function provisionCommunity(url: string): Promise<void> {
  const member = { name: '王芳', password: PASSWORD } as const;
  await provision(
    {
      community: 'cxtyc',
      name: '城祥太阳城',
      madeAt: '2026-11-01T00:00:00.000Z',
      grids: [{ code: 'a8' }, { code: 'a9' }],
      members: [
        { ...member, account: 'zhiyuan', role: 'volunteer', grids: ['a8', 'a9'] },
        { ...member, account: 'loudzhang', role: 'building-leader', grids: ['a8'] },
        { ...member, account: 'xietiao', role: 'coordinator', grids: 'all' },
      ],
    },
    { url: `${url}/db`, name: 'admin', password: ADMIN_PASSWORD },
  );
}
