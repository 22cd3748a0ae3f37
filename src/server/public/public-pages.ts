import { createHash } from 'node:crypto';
import { noticeStanding } from '#domain/board/notice.ts';
import { boardPage, gonePage, noticeKey, noticePage, STYLE_PATH, troublePage } from './page.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { ReadBoard } from './read-board.ts';

interface Needs {
  readonly readBoard: ReadBoard;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly print: (line: string) => void;
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // What hangs for a week must not stay in a search engine for years.
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

const COMMUNITY = /^\/public\/([a-z0-9]{1,40})$/;
const NOTICE = /^\/public\/([a-z0-9]{1,40})\/([A-Za-z0-9%._-]{1,240})$/;

/**
 * Everything below `/public/`: what hangs on a community's board, for anybody, without an account and without a
 * script. Whatever is not a notice in its publication period is answered with the same page, 404.
 */
export function createPublicPages({ readBoard, now, print }: Needs): (request: Request) => Promise<Response> {
  async function pageAt(path: string): Promise<{ readonly status: number; readonly html: string }> {
    const [, community, key] = COMMUNITY.exec(path) ?? NOTICE.exec(path) ?? [];
    const board = community === undefined ? undefined : await readBoard(community);
    if (community === undefined || board === undefined) return { status: 404, html: gonePage(undefined) };
    if (key === undefined) return { status: 200, html: boardPage(community, board, now()) };
    const wanted = decoded(key);
    const notice = board.notices.find((one) => noticeKey(one) === wanted);
    if (notice === undefined || noticeStanding(notice, now()) !== 'public') {
      return { status: 404, html: gonePage(community) };
    }
    return { status: 200, html: noticePage(community, notice) };
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
    if (path === STYLE_PATH)
      return answer(request, 200, PAGE_STYLE, 'text/css; charset=utf-8', 'public, max-age=3600');
    try {
      const { status, html } = await pageAt(path);
      return await answer(request, status, html, HTML, 'public, max-age=60');
    } catch (thrown) {
      print(`A public page failed: ${thrown instanceof Error ? thrown.message : 'unknown'}`);
      return answer(request, 503, troublePage(), HTML, 'no-store');
    }
  };
}

const HTML = 'text/html; charset=utf-8';

async function answer(
  request: Request,
  status: number,
  body: string,
  type: string,
  caching: string,
): Promise<Response> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { ...HEADERS, ETag: etag, 'Content-Type': type, 'Cache-Control': caching };
  if (status === 200 && request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status, headers });
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return '';
  }
}
