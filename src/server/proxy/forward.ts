import { takesGzip } from '#server/http/answer.ts';
import { ATTACHMENT_HEADERS } from '#server/http/attachments.ts';
import type { Incoming } from '#server/http/endpoint.ts';
import { pathOf } from '#server/http/route.ts';
import { cookieFlags, readSessionCookie } from '#server/http/session-cookie.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { CouchDbTarget } from './couchdb-target.ts';

/** Everything else that a client sends (proxy authentication, hop-by-hop headers …) stays here. */
const REQUEST_HEADERS = ['accept', 'content-type', 'if-match', 'if-none-match', 'range'];
const ANSWER_HEADERS = [
  'content-type',
  'etag',
  'cache-control',
  'content-range',
  'accept-ranges',
  'retry-after',
];

export interface Forwarded {
  readonly incoming: Incoming;
  readonly query: URLSearchParams;
  readonly body: BodyInit | null;
  readonly signal: AbortSignal;
}

/** Sends a request on, with the credentials that it came with and no others. */
export async function sendOn(
  target: CouchDbTarget,
  { incoming, query, body, signal }: Forwarded,
): Promise<Response> {
  const { request, route, address } = incoming;
  const headers = new Headers({ 'Accept-Encoding': 'identity', 'X-Forwarded-For': address });
  for (const name of REQUEST_HEADERS) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // Only one of the two: CouchDB would believe the cookie while the gateway looked at the Basic header.
  const authorization = request.headers.get('authorization');
  const token = readSessionCookie(request);
  if (authorization !== null) headers.set('Authorization', authorization);
  else if (token !== undefined) headers.set('Cookie', `AuthSession=${token}`);
  const search = query.size > 0 ? `?${query.toString()}` : '';
  try {
    return await fetch(`${target.base}/${pathOf(route, new URL(request.url).pathname)}${search}`, {
      method: request.method,
      headers,
      body,
      signal,
      redirect: 'manual',
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    });
  } catch (thrown) {
    if (signal.aborted) throw new CouchError(499, 'request_ended', 'The request was ended.');
    throw new CouchError(503, 'service_unavailable', `CouchDB does not answer: ${codeOf(thrown)}`);
  }
}

/** CouchDB's answer for the client: its cookie made strict, text compressed, files never shown as pages. */
export function sendBack({ request, route, query }: Incoming, answer: Response): Response {
  const headers = new Headers({
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding, Cookie, Authorization',
  });
  for (const name of ANSWER_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  for (const cookie of answer.headers.getSetCookie())
    headers.append('Set-Cookie', strictCookie(request, cookie));
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
  const isFile = route.kind === 'attachment' && answer.ok;
  if (isFile) for (const [name, value] of Object.entries(ATTACHMENT_HEADERS)) headers.set(name, value);
  else headers.set('Cache-Control', 'must-revalidate, no-store');
  const isFeed = !['', 'normal'].includes(query.get('feed') ?? '');
  // Who signed in is read here too (audit, recovery), and it is a line.
  const isSession = route.kind === 'session';
  if (!isJson || isFeed || isSession || !answer.body || !takesGzip(request) || request.method === 'HEAD') {
    return new Response(answer.body, { status: answer.status, headers });
  }
  headers.set('Content-Encoding', 'gzip');
  return new Response(answer.body.pipeThrough(new CompressionStream('gzip')), {
    status: answer.status,
    headers,
  });
}

function strictCookie(request: Request, cookie: string): string {
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const kept = attributes.filter((each) => /^(?:version|max-age|expires)=/i.test(each));
  return [pair, ...kept, 'Path=/', cookieFlags(request)].join('; ');
}

function codeOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
}
