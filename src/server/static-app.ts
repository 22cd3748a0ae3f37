import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { APP_HEADERS } from './app-headers.ts';
import { takesGzip } from './http/answer.ts';

const compress = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.wasm', '.txt']);
/** Vite writes the hash of the content into the name. */
const HASHED = /^assets[\\/].*-[\w-]{8,}\.\w+$/;

interface AppFile {
  readonly path: string;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly packed: Buffer | undefined;
}

/** Serves the built app; every address without a file of its own is a screen and gets `index.html`. */
export function createStaticApp(folder: string): (request: Request) => Promise<Response> {
  const files = new Map<string, AppFile>();

  async function load(path: string): Promise<AppFile | undefined> {
    const place = join(folder, path);
    const found = await stat(place).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    const known = files.get(path);
    if (known?.etag === etag) return known;
    const bytes = await readFile(place);
    const packed =
      COMPRESSED.has(extname(path)) && bytes.length > 1024 ? await compress(bytes, { level: 9 }) : undefined;
    const file = { path, etag, bytes, packed };
    files.set(path, file);
    return file;
  }

  return async (request) => {
    const path = readPath(request);
    if (path === undefined) return new Response('Not found\n', { status: 404, headers: APP_HEADERS });
    const file = (await load(path)) ?? (extname(path) === '' ? await load('index.html') : undefined);
    if (!file) return new Response('Not found\n', { status: 404, headers: APP_HEADERS });
    return answerFile(request, file);
  };
}

function answerFile(request: Request, { path, etag, bytes, packed }: AppFile): Response {
  const headers: Record<string, string> = {
    ...APP_HEADERS,
    ETag: etag,
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const isPacked = packed !== undefined && takesGzip(request);
  if (isPacked) headers['Content-Encoding'] = 'gzip';
  return new Response(new Uint8Array(isPacked ? packed : bytes), { headers });
}

/** The path of the file inside the app's folder; undefined for one that would lie outside. */
function readPath(request: Request): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url).pathname)).slice(1);
    if (path.includes('\0') || path.split(sep).includes('..')) return undefined;
    return path === '' ? 'index.html' : path;
  } catch {
    return undefined;
  }
}
