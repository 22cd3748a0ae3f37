import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything written so far, errors included. */
  readonly said: () => string;
  readonly url: string;
  readonly exit: Promise<number | null>;
}

/** Runs the program as `npm start` does, in a process of its own that can be killed. */
export function spawnServer(environment: Readonly<Record<string, string>>): Omit<ServerProcess, 'url'> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      DEMO: '0',
      ADMIN_PASSWORD: 'admin-2026',
      ...environment,
    },
  });
  let text = '';
  child.stdout.on('data', (piece) => (text += String(piece)));
  child.stderr.on('data', (piece) => (text += String(piece)));
  const exit = once(child, 'exit').then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return { child, exit, said: () => text };
}

/** Runs it until it says where it is ready. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const process = spawnServer(environment);
  for (;;) {
    const url = /ready at (http:\S+)\//.exec(process.said())?.[1];
    if (url) return { ...process, url };
    if (process.child.exitCode !== null) throw new Error(process.said());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
