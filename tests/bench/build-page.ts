import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
};

/** The page that measures, built as the app is, with the addresses under which it is to be served. */
export async function buildBenchPage(): Promise<ReadonlyMap<string, { type: string; body: Buffer }>> {
  const outDir = await mkdtemp(join(tmpdir(), 'xbd-bench-page-'));
  try {
    await build({
      configFile: false,
      root: fileURLToPath(new URL('../..', import.meta.url)),
      logLevel: 'error',
      base: '/bench/',
      define: { global: 'globalThis' },
      build: {
        outDir,
        emptyOutDir: true,
        target: 'chrome92',

        modulePreload: false,
        rolldownOptions: {
          input: fileURLToPath(new URL('./bench-page.ts', import.meta.url)),
          output: { entryFileNames: 'page.js' },
        },
      },
    });
    const pages = new Map<string, { type: string; body: Buffer }>();
    for (const name of await readdir(outDir, { recursive: true })) {
      const type = TYPES[extname(name)];
      if (type !== undefined) pages.set(`/bench/${name}`, { type, body: await readFile(join(outDir, name)) });
    }
    const pouch = fileURLToPath(new URL('../../node_modules/pouchdb/dist/pouchdb.min.js', import.meta.url));
    pages.set('/bench/pouchdb.js', { type: 'text/javascript', body: await readFile(pouch) });
    const html =
      '<!doctype html><title>bench</title><script src="/bench/pouchdb.js"></script><script type="module" src="/bench/page.js"></script>';
    return pages.set('/bench/', { type: 'text/html; charset=utf-8', body: Buffer.from(html) });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
