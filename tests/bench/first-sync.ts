import { openBenchBrowser } from './bench-browser.ts';
import type { BenchName, Measured } from './bench-page.ts';
import { ACCOUNT, ADMIN_PASSWORD, PASSWORD, SCOPE, startBenchServer } from './bench-server.ts';
import { buildBenchPage } from './build-page.ts';
import { median, type Results } from './results.ts';
import { type LinkShape, type ShapedLink, startShapedLink } from './shaped-link.ts';
import type { Tasks } from './long-tasks.ts';
import { typeWhileSyncing } from './typing-while-syncing.ts';

export const MOBILE: LinkShape = { bitsPerSecond: 9_000_000, roundTripMs: 100 };

const volunteer = { scope: SCOPE, name: ACCOUNT, password: PASSWORD };
/** PouchDB and `_all_docs` ask for what only the server's own account may. */
const admin = { scope: SCOPE, name: 'admin', password: ADMIN_PASSWORD };

const PEERS = [
  { peer: '小板凳', name: 'ours', order: volunteer },
  { peer: 'PouchDB 9 replicate.from', name: 'pouch', order: admin },
  { peer: 'PouchDB 9, batch_size 1000', name: 'pouchInThousands', order: admin },
  { peer: 'ids, then _bulk_get by 100', name: 'idsAndBulkGet', order: admin },
  { peer: 'floor: _all_docs + Dexie', name: 'floor', order: admin },
] as const satisfies readonly { peer: string; name: BenchName; order: object }[];

const WHOLE_APP = '小板凳, the whole app, somebody typing';

interface Row extends Measured, Tasks {
  readonly requests: number;
  readonly bytes: number;
}

export interface FirstSyncOptions {
  readonly records: number;
  readonly rounds: number;
  readonly slower: number;
  /** A pattern of the rows that are wanted; all of them when empty. */
  readonly peers: string;
}

/** Fills an empty device with everything (P1), every peer on a new profile, in turns. */
export async function benchFirstSync({ records, rounds, slower, peers }: FirstSyncOptions): Promise<Results> {
  const isWanted = (peer: string): boolean => new RegExp(peers).test(peer);
  const wanted = PEERS.filter(({ peer }) => isWanted(peer));
  const server = await startBenchServer(records);
  const link = await startShapedLink({ target: server.url, shape: MOBILE, pages: await buildBenchPage() });
  const rows = new Map<string, Row[]>(wanted.map(({ peer }) => [peer, []]));
  let version = '';
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const { peer, name, order } of wanted) {
        const browser = await openBenchBrowser(slower);
        ({ version } = browser);
        link.takeCount();
        const measured = await browser.run(link.url, name, order);
        rows.get(peer)?.push({ ...measured, ...link.takeCount() });
        await browser.close();
        process.stdout.write(`${peer}: ${Math.round(measured.complete)} ms\n`);
      }
    }
    if (isWanted(WHOLE_APP)) {
      const whole: Row[] = [];
      for (let round = 0; round < rounds; round += 1) whole.push(await wholeApp(link, records, slower));
      rows.set(WHOLE_APP, whole);
    }
  } finally {
    await link.stop();
    await server.stop();
  }
  return {
    bench: 'first-sync',
    about: `${records} records of ${server.recordBytes} bytes, 9 Mbit/s, 100 ms, CPU ×${slower}, Chromium ${version}, medians of ${rounds}, tasks of the worst`,
    columns: [
      'usable ms',
      'complete ms',
      'records',
      'requests',
      'KB on the wire',
      'longest task ms',
      'tasks > 50 ms',
    ],
    rows: [...rows].map(([peer, measures]) => ({
      peer,
      values: [
        ...(['usable', 'complete', 'records', 'requests'] as const).map((key) =>
          median(measures.map((m) => m[key])),
        ),
        median(measures.map(({ bytes }) => bytes / 1000)),
        ...(['longest', 'over50'] as const).map((key) => Math.max(...measures.map((m) => m[key]))),
      ],
    })),
  };
}

async function wholeApp(link: ShapedLink, records: number, slower: number): Promise<Row> {
  const browser = await openBenchBrowser(slower);
  link.takeCount();
  const measured = await typeWhileSyncing(browser, link.url, volunteer, records);
  await browser.close();
  return { ...measured, ...link.takeCount() };
}
