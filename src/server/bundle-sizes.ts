import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip. */
export interface BundleSizes {
  /** The page, its script and style and what they import at once. */
  readonly firstPaint: number;
  /** First paint and what the first screen of a signed-in person loads: the screens' frame, RxDB, the records' worker. */
  readonly firstRoute: number;
  /** All scripts and styles. */
  readonly whole: number;
}

export const SIZE_LIMITS = { firstPaint: 100 * 1024, firstRoute: 250 * 1024 } as const;

/** Chunks that the first screen of a signed-in person waits for, by the names of `app-chunks.ts` and of the worker. */
const FIRST_ROUTE = ['start', 'records-worker'];
const PAGE = 'index.html';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Measures a built app by the manifest that Vite leaves beside it. Rejects when a chunk of the start is missing. */
export async function measureBundle(appDir: string): Promise<BundleSizes> {
  const manifest = JSON.parse(await readFile(join(appDir, '.vite/manifest.json'), 'utf8')) as Manifest;
  const firstPaint = filesOf(manifest, [PAGE]);
  const firstRoute = filesOf(manifest, [PAGE, ...FIRST_ROUTE.map((name) => keyOf(manifest, name))]);
  const page = await zippedBytes(appDir, [PAGE]);
  return {
    firstPaint: page + (await zippedBytes(appDir, firstPaint)),
    firstRoute: page + (await zippedBytes(appDir, firstRoute)),
    whole: page + (await zippedBytes(appDir, filesOf(manifest, Object.keys(manifest)))),
  };
}

/** One sentence for each limit that is broken. */
export function brokenLimits({ firstPaint, firstRoute }: BundleSizes): readonly string[] {
  const broken = (what: string, size: number, limit: number): readonly string[] =>
    size <= limit ? [] : [`The ${what} is ${inKilobytes(size)} gz, more than ${inKilobytes(limit)}.`];
  return [
    ...broken('first paint', firstPaint, SIZE_LIMITS.firstPaint),
    ...broken('first phone route', firstRoute, SIZE_LIMITS.firstRoute),
  ];
}

export function inKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** A start whose parts are no longer found would be measured too small. */
function keyOf(manifest: Manifest, name: string): string {
  const [key] = Object.entries(manifest).find(([, chunk]) => chunk.name === name) ?? [];
  if (key === undefined) throw new Error(`The app has no chunk ${name}: see app-chunks.ts.`);
  return key;
}

/** Scripts and styles of these entries and of all that they import statically. */
function filesOf(manifest: Manifest, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const open = [...entries];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(manifest[key]?.imports ?? []));
  }
  const files = [...seen].flatMap((key) => {
    const chunk = manifest[key];
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? [])];
  });
  return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file));
}

async function zippedBytes(appDir: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(appDir, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
