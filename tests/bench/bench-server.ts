import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import { findPackageRoot } from '#server/package-root.ts';
import type { DoorPart } from '#server/provisioning/community-file.ts';
import { provision } from '#server/provisioning/provision.ts';
import { startServer } from '#server/start-server.ts';
import { createRandom } from '#tests/support/fault-proxy.ts';

export const SCOPE = 'xbd-d-cxtyc-a8';
export const COMMUNITY_SCOPE = 'xbd-c-cxtyc';
export const ACCOUNT = 'zhiyuan';
export const PASSWORD = 'bench-2026-8';
export const ADMIN_PASSWORD = 'admin-2026-bench';

export interface BenchServer {
  readonly url: string;
  /** Bytes of one record as JSON, on average. */
  readonly recordBytes: number;
  readonly stop: () => Promise<void>;
}

const BATCH = 500;
const START = Date.parse('2026-09-01T00:00:00.000Z');
const WORDS =
  '老人说楼道的灯又不亮了晚上下看清台阶水管漏希望物业修一走访记录孩子停车位充电棚狗叫噪音门禁坏垃圾桶电梯晾衣架';

/** The embedded endpoint in a process of this one, filled with visits of about 1 KB in one scope, and with issues. */
export async function startBenchServer(
  records: number,
  issues: readonly FieldRecord[] = [],
): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-bench-'));
  const running = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    appDir: join(findPackageRoot().folder, 'dist', 'app'),
    adminPassword: ADMIN_PASSWORD,
    print: () => undefined,
  });
  await provision(
    {
      community: 'cxtyc',
      name: '城祥太阳城',
      madeAt: '2026-09-01T00:00:00.000Z',
      grids: [{ code: 'a8', buildings: [{ code: 'a8', name: 'A8楼', doors: makeDoors() }] }],
      members: [{ account: ACCOUNT, name: '王芳', password: PASSWORD, role: 'volunteer', grids: ['a8'] }],
    },
    { url: `${running.url}/db`, name: 'admin', password: ADMIN_PASSWORD },
  );
  const texts = makeRecords(records);
  await fill(running.url, SCOPE, texts);
  await fill(
    running.url,
    COMMUNITY_SCOPE,
    issues.map((issue) => JSON.stringify(toWireRecord(issue))),
  );
  return {
    url: running.url,
    recordBytes: Math.round(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / records),
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fill(url: string, scope: string, texts: readonly string[]): Promise<void> {
  for (let start = 0; start < texts.length; start += BATCH) {
    const response = await fetch(`${url}/db/${scope}/_bulk_docs`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`admin:${ADMIN_PASSWORD}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: `{"docs":[${texts.slice(start, start + BATCH).join(',')}]}`,
    });
    if (!response.ok) throw new Error(`The server did not take the records: ${response.status}.`);
  }
}

/** 45 doors, as many as a 楼长 looks after (JX-06). */
function makeDoors(): readonly DoorPart[] {
  return Array.from({ length: 45 }, (_, number) => {
    const floor = Math.floor(number / 5) + 1;
    return { unit: '1', floor, room: `${floor}0${(number % 5) + 1}`, residents: [{ name: `住户${number}` }] };
  });
}

/** Notes of words in random order, so that gzip finds no more in them than in what people type. */
function makeRecords(count: number): readonly string[] {
  const random = createRandom(8);
  const word = (): string => WORDS.charAt(Math.floor(random() * WORDS.length));
  return Array.from({ length: count }, (_, number) => {
    const id = `visit:01K${String(number).padStart(23, '0')}`;
    const at = new Date(START + number * 60_000).toISOString();
    const stamp = { by: ACCOUNT, at, offset: 120, device: '01KBENCHDEVICE000000000000' };
    const note = Array.from({ length: 230 }, word).join('');
    const place = `place:cxtyc-a8-1-${Math.floor((number % 45) / 5) + 1}0${(number % 5) + 1}`;
    const data = { place, outcome: 'met', opinion: 'given', note };
    return JSON.stringify(toWireRecord(openRecord(id, SCOPE, stamp, data)));
  });
}
