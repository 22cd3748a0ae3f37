import { type BenchBrowser, openBenchBrowser } from './bench-browser.ts';
import type { BenchName, BenchOrder } from './bench-page.ts';
import { ACCOUNT, ADMIN_PASSWORD, PASSWORD, SCOPE, startBenchServer } from './bench-server.ts';
import { buildBenchPage } from './build-page.ts';
import { type FirstSyncOptions, MOBILE } from './first-sync.ts';
import { median, type Results } from './results.ts';
import { type ShapedLink, startShapedLink } from './shaped-link.ts';

const PEERS: readonly { peer: string; first: BenchName; idle: BenchName; order: BenchOrder }[] = [
  {
    peer: '小板凳',
    first: 'ours',
    idle: 'oursIdle',
    order: { scope: SCOPE, name: ACCOUNT, password: PASSWORD },
  },
  {
    peer: 'PouchDB 9 replicate.from',
    first: 'pouchInThousands',
    idle: 'pouchIdle',
    order: { scope: SCOPE, name: 'admin', password: ADMIN_PASSWORD },
  },
];

/** A full device asks whether there is anything new, and there is nothing (P3). */
export async function benchIdleSync({ records, rounds, slower }: FirstSyncOptions): Promise<Results> {
  const server = await startBenchServer(records);
  const link = await startShapedLink({ target: server.url, shape: MOBILE, pages: await buildBenchPage() });
  const rows: { peer: string; values: number[] }[] = [];
  let version = '';
  try {
    for (const peer of PEERS) {
      const browser = await openBenchBrowser(slower);
      ({ version } = browser);
      await browser.run(link.url, peer.first, peer.order);
      rows.push({
        peer: peer.peer,
        values: await idle(browser, link, peer.idle, peer.order, rounds),
      });
      await browser.close();
    }
  } finally {
    await link.stop();
    await server.stop();
  }
  return {
    bench: 'idle-sync',
    about: `${records} records already there, 9 Mbit/s, 100 ms, CPU ×${slower}, Chromium ${version}, medians of ${rounds}; ours asks two scopes and signs in (3 requests), PouchDB one`,
    columns: ['ms', 'requests'],
    rows,
  };
}

async function idle(
  browser: BenchBrowser,
  link: ShapedLink,
  name: BenchName,
  order: BenchOrder,
  rounds: number,
): Promise<number[]> {
  const times: number[] = [];
  const requests: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    link.takeCount();
    times.push((await browser.run(link.url, name, order)).complete);
    requests.push(link.takeCount().requests);
  }
  return [median(times), median(requests)];
}
