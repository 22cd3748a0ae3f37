import { randomUUID } from 'node:crypto';
import type { Authentication, SignedIn } from '#server/accounts/authentication.ts';
import { isServerAccount, mayEnter } from '#server/accounts/security.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { CouchDatabase, CouchStore } from '#server/store/couch-store.ts';
import { answerAllDocs } from './all-docs.ts';
import { answerJson } from './answer.ts';
import { answerAttachment, deleteAttachment, putAttachment } from './attachments.ts';
import { readBasicCredentials } from './basic-credentials.ts';
import { readJsonObject } from './body.ts';
import { answerBulkDocs, answerBulkGet } from './bulk.ts';
import type { Call, CallTo } from './call.ts';
import { answerChanges } from './changes.ts';
import { checkClientRoute, narrowBody, narrowQuery } from './client-access.ts';
import { answerMissingRevisions, createDatabase, putSecurity, removeDatabase } from './database-routes.ts';
import { answerDocument, deleteDocument, postDocument, putDocument } from './documents.ts';
import type { Endpoint, Incoming } from './endpoint.ts';
import type { OpenFeeds } from './open-feeds.ts';
import type { Route } from './route.ts';
import { answerSession, signIn, signOut } from './session.ts';
import { readSessionCookie, sessionCookie } from './session-cookie.ts';

const SERVER_ACCOUNT_BODY_BYTES = 64 * 1024 * 1024;

interface Needs {
  readonly store: CouchStore;
  readonly authentication: Authentication;
  readonly feeds: OpenFeeds;
  readonly maxBodyBytes: number;
  readonly version: string;
}

type Handler = (call: Call) => Promise<Response>;

/** `/db/` in front of the embedded store: who asks, may they, and which part answers. */
export function createEmbeddedEndpoint(needs: Needs): Endpoint {
  const { store, authentication, feeds } = needs;

  async function authenticate({ request, route, address }: Incoming): Promise<SignedIn | undefined> {
    if (route.kind === 'session' && request.method === 'POST') return undefined;
    const basic = readBasicCredentials(request);
    if (basic) return authentication.byBasic(basic.name, basic.password, address);
    const token = readSessionCookie(request);
    return token === undefined ? undefined : authentication.byToken(token);
  }

  function callOf(
    { request, route, query, address, signal }: Incoming,
    signedIn: SignedIn | undefined,
  ): Call {
    const account = signedIn?.account;
    const isServer = account !== undefined && isServerAccount(account);
    const maxBodyBytes = isServer ? SERVER_ACCOUNT_BODY_BYTES : needs.maxBodyBytes;
    const readWhole = (): ReturnType<typeof readJsonObject> => readJsonObject({ request, maxBodyBytes });
    return {
      request,
      method: request.method === 'HEAD' ? 'GET' : request.method,
      route,
      query: isServer ? query : narrowQuery(route, query),
      account,
      via: signedIn?.via,
      address,
      maxBodyBytes,
      signal,
      readBody: isServer ? readWhole : async () => narrowBody(route, await readWhole()),
    };
  }

  function handle(call: Call): Promise<Response> {
    const { route, method, request } = call;
    if ('database' in route) return handleInDatabase(call, route);
    const table: Readonly<Record<typeof route.kind, Readonly<Record<string, () => Promise<Response>>>>> = {
      welcome: { GET: () => answerJson(request, 200, welcome(needs.version)) },
      up: { GET: () => answerJson(request, 200, { status: 'ok' }) },
      uuids: { GET: () => answerJson(request, 200, { uuids: newIds(Number(call.query.get('count') ?? 1)) }) },
      'all-databases': { GET: async () => answerJson(request, 200, await store.names()) },
      session: {
        GET: () => answerSession(to(call, 'session')),
        POST: () => signIn(to(call, 'session'), authentication),
        DELETE: () => signOut(to(call, 'session')),
      },
    };
    return pick(table[route.kind], method)();
  }

  async function handleInDatabase(
    call: Call,
    route: Extract<Route, { database: string }>,
  ): Promise<Response> {
    if (route.kind === 'database' && call.method === 'PUT')
      return createDatabase(to(call, 'database'), store);
    if (route.kind === 'database' && call.method === 'DELETE')
      return removeDatabase(to(call, 'database'), store);
    const database = await store.database(route.database);
    if (!database) throw new CouchError(404, 'not_found', 'Database does not exist.');
    if (!call.account || !mayEnter(call.account, await database.security())) {
      throw new CouchError(403, 'forbidden', 'You are not allowed to access this db.');
    }
    return pick(handlersOf(database, feeds)[route.kind], call.method)(call);
  }

  return async (incoming) => {
    const signedIn = await authenticate(incoming);
    const account = signedIn?.account;
    if (!account || !isServerAccount(account))
      checkClientRoute(incoming.request.method, incoming.route, account);
    const response = await handle(callOf(incoming, signedIn));
    if (signedIn?.token !== undefined && !response.headers.has('set-cookie')) {
      response.headers.append('Set-Cookie', sessionCookie(incoming.request, signedIn.token));
    }
    return response;
  };
}

function handlersOf(
  database: CouchDatabase,
  feeds: OpenFeeds,
): Readonly<Record<Extract<Route, { database: string }>['kind'], Readonly<Record<string, Handler>>>> {
  const putAny: Handler = (call) => putDocument(to(call, 'document', 'local'), database);
  const deleteAny: Handler = (call) => deleteDocument(to(call, 'document', 'local'), database);
  return {
    database: {
      GET: async ({ request }) => answerJson(request, 200, await database.info()),
      POST: (call) => postDocument(to(call, 'database'), database),
    },
    changes: both((call) => answerChanges(to(call, 'changes'), database, feeds)),
    'all-docs': both((call) => answerAllDocs(to(call, 'all-docs'), database)),
    'bulk-docs': { POST: (call) => answerBulkDocs(to(call, 'bulk-docs'), database) },
    'bulk-get': { POST: (call) => answerBulkGet(to(call, 'bulk-get'), database) },
    'revs-diff': { POST: (call) => answerMissingRevisions(call, database) },
    'missing-revs': { POST: (call) => answerMissingRevisions(call, database) },
    'ensure-full-commit': {
      POST: ({ request }) => answerJson(request, 201, { ok: true, instance_start_time: '0' }),
    },
    security: {
      GET: async ({ request }) => answerJson(request, 200, await database.security()),
      PUT: (call) => putSecurity(call, database),
    },
    compact: {
      POST: async ({ request }) => {
        await database.compact();
        return answerJson(request, 202, { ok: true });
      },
    },
    unsupported: {},
    document: {
      GET: (call) => answerDocument(to(call, 'document'), database),
      PUT: putAny,
      DELETE: deleteAny,
    },
    local: {
      GET: async (call) => answerJson(call.request, 200, await database.local(to(call, 'local').route.id)),
      PUT: putAny,
      DELETE: deleteAny,
    },
    attachment: {
      GET: (call) => answerAttachment(to(call, 'attachment'), database),
      PUT: (call) => putAttachment(to(call, 'attachment'), database),
      DELETE: (call) => deleteAttachment(to(call, 'attachment'), database),
    },
  };
}

function both(handler: Handler): Readonly<Record<string, Handler>> {
  return { GET: handler, POST: handler };
}

function pick<Picked>(handlers: Readonly<Record<string, Picked>>, method: string): Picked {
  const methods = Object.keys(handlers);
  if (methods.length === 0)
    throw new CouchError(501, 'not_implemented', 'The embedded store does not have this part of CouchDB.');
  const found = Object.entries(handlers).find(([name]) => name === method)?.[1];
  if (!found) throw new CouchError(405, 'method_not_allowed', `Only ${methods.join(',')} allowed`);
  return found;
}

function to<Kind extends Route['kind']>(call: Call, ...kinds: readonly Kind[]): CallTo<Kind> {
  if (!isTo(call, kinds)) throw new Error(`${call.route.kind} came to the wrong handler`);
  return call;
}

function isTo<Kind extends Route['kind']>(call: Call, kinds: readonly Kind[]): call is CallTo<Kind> {
  return kinds.some((kind) => kind === call.route.kind);
}

/** The version is that of CouchDB's protocol, which other programs look at; our own stands beside it. */
function welcome(version: string): object {
  return { couchdb: 'Welcome', version: '3.4', vendor: { name: 'Xiaobandeng', version } };
}

function newIds(count: number): readonly string[] {
  return Array.from({ length: Math.min(Math.max(count, 1) || 1, 1000) }, () =>
    randomUUID().replaceAll('-', ''),
  );
}
