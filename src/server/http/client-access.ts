import type { Account } from '#domain/access/account.ts';
import type { Json, JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { Route, RouteKind } from './route.ts';

interface ClientRoute {
  readonly methods: readonly string[];
  readonly parameters: readonly string[];
  /** Members of a JSON body; everything else in it is dropped. */
  readonly members: readonly string[];
}

const READING = ['include_docs', 'conflicts', 'limit', 'descending'];

/** All that an account other than the server's own may ask for. What does not stand here is refused. */
const CLIENT_ROUTES: Partial<Readonly<Record<RouteKind, ClientRoute>>> = {
  session: { methods: ['GET', 'HEAD', 'POST', 'DELETE'], parameters: [], members: ['name', 'password'] },
  database: { methods: ['GET', 'HEAD'], parameters: [], members: [] },
  changes: {
    methods: ['GET', 'POST'],
    parameters: [
      ...READING,
      'feed',
      'since',
      'heartbeat',
      'timeout',
      'style',
      'seq_interval',
      'filter',
      'doc_ids',
    ],
    members: ['doc_ids'],
  },
  'all-docs': {
    methods: ['GET', 'POST'],
    parameters: [...READING, 'keys', 'skip', 'deleted'],
    members: ['keys'],
  },
  'bulk-docs': { methods: ['POST'], parameters: [], members: ['docs', 'new_edits'] },
  'bulk-get': { methods: ['POST'], parameters: ['revs', 'latest'], members: ['docs'] },
  attachment: { methods: ['GET', 'HEAD', 'PUT'], parameters: ['rev'], members: [] },
};

/** Throws unless a client account, or somebody not signed in, may ask for this at all. */
export function checkClientRoute(method: string, route: Route, account: Account | undefined): void {
  const allowed = CLIENT_ROUTES[route.kind];
  if (account === undefined && route.kind !== 'session') {
    throw new CouchError(401, 'unauthorized', 'You are not authorized to access this db.');
  }
  const isAllowed =
    allowed?.methods.includes(method) && !('database' in route && route.database.startsWith('_'));
  const isOtherFile = route.kind === 'attachment' && !route.id.startsWith('media:');
  if (!isAllowed || isOtherFile) throw forbidden('Only the server account may do this.');
}

/** The query with nothing in it but what a client may ask with. */
export function narrowQuery(route: Route, query: URLSearchParams): URLSearchParams {
  const allowed = CLIENT_ROUTES[route.kind]?.parameters ?? [];
  const narrowed = new URLSearchParams([...query].filter(([name]) => allowed.includes(name)));
  if (narrowed.has('filter') && narrowed.get('filter') !== '_doc_ids')
    throw forbidden('Only the filter _doc_ids is open.');
  return narrowed;
}

/** The body with nothing in it but what a client may send. Throws for what would go around the rules. */
export function narrowBody(route: Route, body: JsonObject): JsonObject {
  const allowed = CLIENT_ROUTES[route.kind]?.members ?? [];
  if (route.kind === 'bulk-docs' && body['new_edits'] !== undefined && body['new_edits'] !== true) {
    throw forbidden('Only the server account may write with new_edits false.');
  }
  if (route.kind === 'all-docs') checkKeys(body['keys']);
  return Object.fromEntries(Object.entries(body).filter(([member]) => allowed.includes(member)));
}

/** A client asks for records by their ids; reading a database whole is what `_changes` is for. */
export function checkKeys(keys: Json | undefined): void {
  if (!Array.isArray(keys)) throw forbidden('Name the keys, or read _changes.');
}

function forbidden(reason: string): CouchError {
  return new CouchError(403, 'forbidden', reason);
}
