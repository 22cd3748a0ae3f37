import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { startServer } from './e2e-server.ts';

/** The password of the demo accounts in all end-to-end tests. */
export const PASSWORD = 'demo-password-8';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder as the first start leaves it; servers of tests begin with a copy. */
    readonly demoData: string;
  }
}

/** Lets the program make its demo community once for all end-to-end tests, which takes it seconds each time. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ env: { DEMO_PASSWORD: PASSWORD } });
  while (!server.output().includes('demo community is ready')) await wait(100);
  await server.stop();
  project.provide('demoData', server.dataDir);
  return server.remove;
}
