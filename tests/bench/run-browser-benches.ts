import { playwright } from '@vitest/browser-playwright';
import { startVitest } from 'vitest/node';
import { findBrowser } from '#tests/support/find-browser.ts';

/** Runs the measurements that need a real browser: `npx tsx tests/bench/run-browser-benches.ts [name]`. */
const provider = playwright({ launchOptions: await findBrowser() });
const vitest = await startVitest(
  'test',
  process.argv.slice(2),
  { config: false, watch: false, reporters: ['verbose'] },
  {
    root: new URL('../..', import.meta.url).pathname,
    optimizeDeps: {
      include: ['rxdb', 'rxdb/plugins/storage-dexie', 'rxdb/plugins/replication', 'valibot'],
    },
    test: {
      include: ['tests/bench/**/*.browser-bench.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider,
        instances: [{ browser: 'chromium' }],
      },
    },
  },
);
await vitest.close();
