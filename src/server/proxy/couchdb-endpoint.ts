import { timingSafeEqual } from 'node:crypto';
import { type LockOut } from '#server/accounts/lock-out.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { answerJson } from '#server/http/answer.ts';
import { readBasicCredentials } from '#server/http/basic-credentials.ts';
import { readJsonObject } from '#server/http/body.ts';
import { checkClientRoute, checkKeys, narrowBody, narrowQuery } from '#server/http/client-access.ts';
import { partClientRows } from '#server/http/client-rows.ts';
import { type Endpoint, type Incoming } from '#server/http/endpoint.ts';
import { type OpenFeeds } from '#server/http/open-feeds.ts';
import { jsonParameter } from '#server/http/query.ts';
import { readSignIn } from '#server/http/session.ts';
import { readSessionCookie } from '#server/http/session-cookie.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { type CouchDbTarget } from './couchdb-target.ts';
import { sendBack, sendOn } from './forward.ts';

interface Needs {
  readonly target: CouchDbTarget;
  readonly lockOut: LockOut;
  readonly feeds: OpenFeeds;
  readonly maxBodyBytes: number;
}

/** Whoever sent credentials that CouchDB is going to look at. */
const SOMEBODY = { name: '', roles: [] };
const LOCKED = 'Account is temporarily locked due to multiple authentication failures';

/** `/db/` in front of a CouchDB, which authenticates and authorises; here is only decided what may be asked at all. */
export function createCouchDbEndpoint(needs: Needs): Endpoint {
  const { target, lockOut, feeds } = needs;

  async function forward(incoming: Incoming, body: BodyInit | null): Promise<Response> {
    if (!['longpoll', 'continuous', 'eventsource'].includes(incoming.query.get('feed') ?? '')) {
      return sendOn(target, { incoming, query: incoming.query, body, signal: incoming.signal });
    }
    const holder = incoming.request.headers.get('authorization') ?? readSessionCookie(incoming.request) ?? '';
    const { signal, leave } = feeds.enter(holder, incoming.signal);
    const answer = await sendOn(target, { incoming, query: incoming.query, body, signal }).catch(
      (thrown: unknown) => {
        leave();
        throw thrown;
      },
    );
    return new Response(answer.body && whenDone(answer.body, leave), answer);
  }

  /** A guess that CouchDB answers with 401 stays counted. */
  async function counted(name: string, address: string, guess: () => Promise<Response>): Promise<Response> {
    const giveBack = lockOut.take(name, address);
    if (!giveBack) throw new CouchError(403, 'forbidden', LOCKED);
    const answer = await guess();
    if (answer.status !== 401) giveBack();
    return answer;
  }

  async function signIn(incoming: Incoming): Promise<Response> {
    const credentials = await readSignIn(incoming);
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const request = new Request(incoming.request.url, { method: 'POST', headers });
    const answer = await counted(credentials.name, incoming.address, () =>
      sendOn(target, {
        incoming: { ...incoming, request },
        query: new URLSearchParams(),
        body: JSON.stringify(credentials),
        signal: incoming.signal,
      }),
    );
    return sendBack(incoming, answer);
  }

  /** The name in a cookie can be made up, so CouchDB is asked whose it is. */
  async function isServerCookie(incoming: Incoming): Promise<boolean> {
    const cookie = readSessionCookie(incoming.request);
    if (cookie === undefined || nameIn(cookie) !== target.name) return false;
    const request = new Request(incoming.request.url, { headers: { Cookie: `AuthSession=${cookie}` } });
    const asking: Incoming = { ...incoming, request, route: { kind: 'session' } };
    const answer = await sendOn(target, {
      incoming: asking,
      query: new URLSearchParams(),
      body: null,
      signal: incoming.signal,
    });
    const session: unknown = await answer.json().catch(() => undefined);
    const user = isJsonObject(session) && isJsonObject(session['userCtx']) ? session['userCtx'] : {};
    return Array.isArray(user['roles']) && user['roles'].includes('_admin');
  }

  async function asClient(incoming: Incoming): Promise<Response> {
    const { request, route, query } = incoming;
    const narrowed = { ...incoming, query: narrowQuery(route, query) };
    if (route.kind === 'all-docs' && request.method === 'GET') checkKeys(jsonParameter(query, 'keys'));
    if (request.method !== 'POST') return sendBack(narrowed, await forward(narrowed, null));
    const body = narrowBody(route, await readJsonObject({ request, maxBodyBytes: needs.maxBodyBytes }));
    if (route.kind !== 'bulk-docs') return sendBack(narrowed, await forward(narrowed, JSON.stringify(body)));
    return writeRows(narrowed, body);
  }

  async function writeRows(incoming: Incoming, body: JsonObject): Promise<Response> {
    const { allowed, inOrder } = partClientRows(body['docs']);
    const answer = await forward(incoming, JSON.stringify({ docs: allowed }));
    if (!answer.ok) return sendBack(incoming, answer);
    const rows: unknown = await answer.json();
    return answerJson(incoming.request, answer.status, Array.isArray(rows) ? inOrder<unknown>(rows) : rows);
  }

  return async (incoming) => {
    const { request, route, address } = incoming;
    if (route.kind === 'session' && request.method === 'POST') return signIn(incoming);
    const basic = readBasicCredentials(request);
    if (basic?.name === target.name && !isSame(basic.password, target.password)) {
      await counted(basic.name, address, async () => new Response(null, { status: 401 }));
      throw new CouchError(401, 'unauthorized', 'Name or password is incorrect.');
    }
    const isServer = basic ? basic.name === target.name : await isServerCookie(incoming);
    if (isServer) return sendBack(incoming, await forward(incoming, request.body));
    const isSomebody = basic !== undefined || readSessionCookie(request) !== undefined;
    checkClientRoute(request.method, route, isSomebody ? SOMEBODY : undefined);
    return basic ? counted(basic.name, address, () => asClient(incoming)) : asClient(incoming);
  };
}

function whenDone(body: ReadableStream<Uint8Array>, done: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const piece = await reader.read().catch(() => ({ done: true as const, value: undefined }));
      if (piece.value) {
        controller.enqueue(piece.value);
      } else {
        done();
        controller.close();
      }
    },
    async cancel(reason) {
      done();
      await reader.cancel(reason);
    },
  });
}

/** CouchDB's cookie holds name, time and signature. */
function nameIn(cookie: string): string | undefined {
  return /^(.+?):[0-9A-Fa-f]{8}:/s.exec(Buffer.from(cookie, 'base64url').toString('utf8'))?.[1];
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
