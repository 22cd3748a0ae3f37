import { timingSafeEqual } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { LockOut } from '#server/accounts/lock-out.ts';
import { lockedOut, wrongPassword } from '#server/accounts/sign-in-refusals.ts';
import { groupBy } from '#lib/group-by.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { answerJson } from '#server/http/answer.ts';
import { readBasicCredentials } from '#server/http/basic-credentials.ts';
import { readBytes, readJsonObject } from '#server/http/body.ts';
import { checkClientRoute, checkKeys, narrowBody, narrowQuery } from '#server/http/client-access.ts';
import { partClientRows } from '#server/http/client-rows.ts';
import type { Endpoint, Incoming } from '#server/http/endpoint.ts';
import { mediaTypeOf } from '#server/http/media-type.ts';
import type { OpenFeeds } from '#server/http/open-feeds.ts';
import { jsonParameter } from '#server/http/query.ts';
import { readSignIn } from '#server/http/session.ts';
import { readSessionCookie } from '#server/http/session-cookie.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { basicHeader, type CouchDbTarget } from './couchdb-target.ts';
import { sendBack, sendOn } from './forward.ts';

interface Needs {
  readonly target: CouchDbTarget;
  readonly lockOut: LockOut;
  readonly feeds: OpenFeeds;
  readonly maxBodyBytes: number;
  /** A wrong password is refused no sooner: CouchDB hashes nothing for an account that it does not know. */
  readonly refusalMs: number;
}

/** Whoever sent credentials that CouchDB is going to look at. */
const SOMEBODY = { name: '', roles: [] };
const LONGEST_NAME = 256;
const NOBODY = {
  ok: true,
  userCtx: { name: null, roles: [] },
  info: { authentication_handlers: ['cookie'] },
};

type Basic = Pick<CouchDbTarget, 'name' | 'password'>;

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

  /** What CouchDB answers to the sign-in; a wrong password is counted and thrown. */
  async function signIn(incoming: Incoming): Promise<Response> {
    const { name, password } = await readSignIn(incoming);
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const request = new Request(incoming.request.url, { method: 'POST', headers });
    let answer: Response | undefined;
    await checkPassword(name, incoming.address, async () => {
      answer = await ask({ ...incoming, request }, JSON.stringify({ name, password }));
      return isSignedIn(answer);
    });
    return sendBack(incoming, answer ?? Response.error());
  }

  async function checkPassword(
    name: string,
    address: string,
    isRight: () => Promise<boolean>,
  ): Promise<void> {
    if (name.length > LONGEST_NAME) throw wrongPassword();
    const begun = performance.now();
    const outcome = await lockOut.attempt(name, address, isRight);
    if (outcome === 'locked') throw lockedOut();
    if (outcome === 'right') return;
    await setTimeout(Math.max(0, begun + needs.refusalMs - performance.now()));
    throw wrongPassword();
  }

  /** The server's own password is known here; any other is CouchDB's to judge, before the request itself goes on. */
  async function checkBasic(incoming: Incoming, { name, password }: Basic): Promise<void> {
    const isOwn = name === target.name;
    await checkPassword(name, incoming.address, async () => {
      if (isOwn) return isSame(password, target.password);
      const headers = { Authorization: basicHeader({ name, password }) };
      const answer = await ask(
        { ...incoming, request: new Request(incoming.request.url, { headers }) },
        null,
      );
      await answer.body?.cancel();
      return isSignedIn(answer);
    });
  }

  /** Asks CouchDB's `_session`. */
  function ask(incoming: Incoming, body: string | null): Promise<Response> {
    const asking: Incoming = { ...incoming, route: { kind: 'session' } };
    return sendOn(target, { incoming: asking, query: new URLSearchParams(), body, signal: incoming.signal });
  }

  /** The name in a cookie can be made up, so CouchDB is asked whose it is. */
  async function isServerCookie(incoming: Incoming): Promise<boolean> {
    const cookie = readSessionCookie(incoming.request);
    if (cookie === undefined || nameIn(cookie) !== target.name) return false;
    const request = new Request(incoming.request.url, { headers: { Cookie: `AuthSession=${cookie}` } });
    const answer = await ask({ ...incoming, request }, null);
    const session: unknown = await answer.json().catch(() => undefined);
    const user = isJsonObject(session) && isJsonObject(session['userCtx']) ? session['userCtx'] : {};
    return Array.isArray(user['roles']) && user['roles'].includes('_admin');
  }

  async function asClient(incoming: Incoming): Promise<Response> {
    const { request, route, query } = incoming;
    const narrowed = { ...incoming, query: narrowQuery(route, query) };
    if (route.kind === 'all-docs' && request.method === 'GET') checkKeys(jsonParameter(query, 'keys'));
    if (route.kind === 'attachment' && request.method === 'PUT') return putFile(narrowed);
    if (request.method !== 'POST') {
      const answer = await forward(narrowed, null);
      // A CouchDB that requires a valid user refuses to say that nobody is signed in.
      const isNobody = route.kind === 'session' && request.method === 'GET' && answer.status === 401;
      if (!isNobody) return sendBack(narrowed, answer);
      await answer.body?.cancel();
      return answerJson(request, 200, NOBODY);
    }
    const body = narrowBody(route, await readJsonObject({ request, maxBodyBytes: needs.maxBodyBytes }));
    if (route.kind !== 'bulk-docs') return sendBack(narrowed, await forward(narrowed, JSON.stringify(body)));
    return writeRows(narrowed, body);
  }

  /** What the file is, its content says; whether it may come, the rule in CouchDB. */
  async function putFile(incoming: Incoming): Promise<Response> {
    const bytes = await readBytes({ request: incoming.request, maxBodyBytes: needs.maxBodyBytes });
    const headers = new Headers(incoming.request.headers);
    headers.set('content-type', mediaTypeOf(bytes));
    // CouchDB shows its rule no digest of a file that is coming, so the rule cannot tell a replaced one from a kept one.
    const looking = new Request(incoming.request.url, { method: 'HEAD', headers: incoming.request.headers });
    const standing = await forward({ ...incoming, request: looking }, null);
    if (standing.ok) throw new CouchError(403, 'forbidden', 'attachment: a file is never replaced');
    const request = new Request(incoming.request.url, { method: 'PUT', headers });
    return sendBack(incoming, await forward({ ...incoming, request }, new Uint8Array(bytes)));
  }

  async function writeRows(incoming: Incoming, body: JsonObject): Promise<Response> {
    const { allowed, inOrder } = partClientRows(body['docs']);
    const gone = await deletedAmong(incoming, allowed);
    const docs = allowed.filter(({ _id: id }) => !gone.has(id));
    const answer = await forward(incoming, JSON.stringify({ docs }));
    if (!answer.ok) return sendBack(incoming, answer);
    const rows: unknown = await answer.json();
    if (!Array.isArray(rows)) return sendBack(incoming, withBody(answer, rows));
    const written = rowsById(rows);
    const all = allowed.map(({ _id: id }): unknown =>
      gone.has(id) ? resurrection(id) : written.get(id)?.next().value,
    );
    return sendBack(incoming, withBody(answer, inOrder(all)));
  }

  /**
   * Which of these rows name no revision of a record that was deleted. CouchDB takes such a row for a new record and
   * shows its rule nothing of the old one, so that only here can a deletion be kept.
   */
  async function deletedAmong(
    incoming: Incoming,
    rows: readonly JsonObject[],
  ): Promise<ReadonlySet<unknown>> {
    const keys = rows.filter((row) => row['_rev'] === undefined).map(({ _id: id }) => id ?? '');
    if (keys.length === 0) return new Set();
    const { database } = incoming.route as Extract<Incoming['route'], { readonly kind: 'bulk-docs' }>;
    const asking: Incoming = {
      ...incoming,
      route: { kind: 'all-docs', database },
      query: new URLSearchParams(),
    };
    const answer = await sendOn(target, {
      incoming: asking,
      query: asking.query,
      body: JSON.stringify({ keys }),
      signal: incoming.signal,
    });
    const found: unknown = await answer.json().catch(() => undefined);
    // Whoever may not read here may not write here either: CouchDB says so to the write itself.
    const listed: readonly unknown[] =
      isJsonObject(found) && Array.isArray(found['rows']) ? found['rows'] : [];
    return new Set(listed.flatMap(deletedId));
  }

  return async (incoming) => {
    const { request, route } = incoming;
    if (route.kind === 'session' && request.method === 'POST') return signIn(incoming);
    const basic = readBasicCredentials(request);
    if (basic) await checkBasic(incoming, basic);
    const isServer = basic ? basic.name === target.name : await isServerCookie(incoming);
    if (isServer) return sendBack(incoming, await forward(incoming, request.body));
    const isSomebody = basic !== undefined || readSessionCookie(request) !== undefined;
    checkClientRoute(request.method, route, isSomebody ? SOMEBODY : undefined);
    return asClient(incoming);
  };
}

function deletedId(row: unknown): readonly string[] {
  if (!isJsonObject(row) || !isJsonObject(row['value']) || row['value']['deleted'] !== true) return [];
  return typeof row['id'] === 'string' ? [row['id']] : [];
}

/** The rows of each id, one after the other. */
function rowsById(rows: readonly unknown[]): ReadonlyMap<unknown, Iterator<unknown, unknown>> {
  const groups = groupBy(rows, (row) => (isJsonObject(row) ? row['id'] : undefined));
  return new Map([...groups].map(([id, group]) => [id, group.values()]));
}

/** The answer with another body: its status and its cookie, which CouchDB may have renewed, stay. */
function withBody({ status, headers }: Response, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

function resurrection(id: unknown): JsonObject {
  const reason = 'deleted: the server has deleted this record';
  return { id: typeof id === 'string' ? id : '', error: 'forbidden', reason };
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

/** An answer that neither takes nor refuses the password, as one that CouchDB locked, is passed on uncounted. */
function isSignedIn({ ok, status }: Response): boolean {
  if (ok || status === 401) return ok;
  throw status === 403
    ? lockedOut()
    : new CouchError(status, 'service_unavailable', 'CouchDB could not sign in.');
}

/** CouchDB's cookie holds name, time and signature. */
function nameIn(cookie: string): string | undefined {
  return /^(.+?):[0-9A-Fa-f]{8}:/s.exec(Buffer.from(cookie, 'base64url').toString('utf8'))?.[1];
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
