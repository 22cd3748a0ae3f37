import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerSettings } from '#server/settings.ts';
import { startServer } from '#server/start-server.ts';

export const ADMIN = ['admin', 'admin-2026'] as const;

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  readonly printed: readonly string[];
  /** Stops it and leaves its data until `stop`. */
  readonly end: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The real server in this process: a data folder of its own and passwords that hash quickly. */
export async function startTestServer(settings: Partial<ServerSettings> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-server-'));
  const printed: string[] = [];
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataDir: join(folder, 'data'),
    adminPassword: ADMIN[1],
    passwordIterations: 10,
    refusalMs: 0,
    print: (line) => printed.push(line),
    ...settings,
  });
  return {
    url: server.url,
    dataDir: join(folder, 'data'),
    printed,
    end: () => server.stop(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
