import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './support/find-browser.ts';
import { LongestFirst } from './support/longest-first.ts';

const browser = await findBrowser();

/** Tests that start programs and open folders: each file is a process of its own. */
const withServers = ['server', 'contracts', 'deploy', 'simulation', 'seeded-bugs'].map(
  (area) => `tests/${area}/**/*.test.ts`,
);

/**
 * Four kinds of tests, told apart by their names:
 * `*.test.ts` in Node, `*.screen.test.tsx` on a light DOM, `*.browser.test.ts` in a real Chromium page, and
 * everything in `tests/e2e/` against the built program and a real Chromium.
 * Where `isolate` is false, a worker keeps the modules it has loaded from file to file: the app's modules have no state
 * of their own, and loading them anew for each file was half of the work.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [react()],
  test: {
    // One worker for every core: the default leaves one free, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Tests make much that soon is rubbish: with room for it, a tenth of all processor time is not spent on collecting.
    execArgv: ['--max-semi-space-size=64'],
    // Nothing that a test puts in place of a global or of a setting outlives it.
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            'tests/**/*.screen.test.tsx',
            'tests/**/*.browser.test.ts',
            'tests/e2e/**',
            ...withServers,
          ],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'node-alone',
          environment: 'node',
          include: withServers,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'happy-dom',
          include: ['tests/**/*.screen.test.tsx'],
          setupFiles: 'tests/support/clean-page.ts',
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        // Found late, by an import of an import or in a worker, they would make the page load anew within a test.
        optimizeDeps: {
          include: [
            'dexie',
            'react-dom/client',
            'rxdb',
            'rxdb/plugins/storage-dexie',
            'rxjs',
            'valibot',
            'wouter',
            'zustand',
            'zustand/middleware',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browser }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: 'tests/support/demo-data.ts',
          // A browser, a server and the machine's other work: what did not hold once is tried a second time.
          retry: 1,
          // After all others: each needs a core for the server and the browser.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
