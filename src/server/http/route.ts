import { CouchError } from '#server/store/couch-error.ts';

/** What a path below `/db/` speaks of. Whatever is not named here does not exist. */
export type Route =
  | { readonly kind: 'welcome' | 'session' | 'all-databases' | 'uuids' | 'up' }
  | { readonly kind: DatabasePart; readonly database: string }
  | { readonly kind: 'document' | 'local'; readonly database: string; readonly id: string }
  | { readonly kind: 'attachment'; readonly database: string; readonly id: string; readonly name: string };

export type RouteKind = Route['kind'];

const SERVER_PARTS = {
  _session: 'session',
  _all_dbs: 'all-databases',
  _uuids: 'uuids',
  _up: 'up',
} as const;

const DATABASE_PARTS = {
  _changes: 'changes',
  _all_docs: 'all-docs',
  _bulk_docs: 'bulk-docs',
  _bulk_get: 'bulk-get',
  _revs_diff: 'revs-diff',
  _missing_revs: 'missing-revs',
  _ensure_full_commit: 'ensure-full-commit',
  _security: 'security',
  _compact: 'compact',
  _local_docs: 'unsupported',
  _purge: 'unsupported',
  _find: 'unsupported',
  _index: 'unsupported',
  _revs_limit: 'unsupported',
} as const;

export type DatabasePart = 'database' | (typeof DATABASE_PARTS)[keyof typeof DATABASE_PARTS];

/** Reads a path that begins with `/db`. Throws 400 for broken escapes and 404 for what is not there. */
export function readRoute(pathname: string): Route {
  const [first, second, ...rest] = segmentsOf(pathname);
  if (first === undefined) return { kind: 'welcome' };
  if (first.startsWith('_') && first !== '_users' && first !== '_replicator') {
    const kind = second === undefined && lookUp(SERVER_PARTS, first);
    if (!kind) throw missing();
    return { kind };
  }
  if (second === undefined) return { kind: 'database', database: first };
  return readInside(first, second, rest);
}

/**
 * The path below `/db/` that a route was read from, written anew for the routes that clients have: what was checked
 * here and what CouchDB reads must be one and the same. CouchDB answers `_design%2Fx` with a redirect.
 */
export function pathOf(route: Route, pathname: string): string {
  const part = Object.entries(DATABASE_PARTS).find(([, kind]) => kind === route.kind)?.[0];
  if (route.kind === 'session') return '_session';
  if (route.kind === 'attachment') {
    const { database, id, name } = route;
    return [encodeURIComponent(database), encodeId(id), ...name.split('/').map(encodeURIComponent)].join('/');
  }
  if (route.kind === 'document' || route.kind === 'local')
    return `${encodeURIComponent(route.database)}/${encodeId(route.id)}`;
  if (route.kind === 'database') return encodeURIComponent(route.database);
  if ('database' in route && part !== undefined && route.kind !== 'unsupported')
    return `${encodeURIComponent(route.database)}/${part}`;
  return pathname.replace(/^\/db\/?/, '');
}

/** An id as a part of an address: the slash of a design or local document stays one. */
export function encodeId(id: string): string {
  const [, kind, name = ''] = /^(_design|_local)\/(.*)$/s.exec(id) ?? [];
  return kind ? `${kind}/${encodeURIComponent(name)}` : encodeURIComponent(id);
}

function readInside(database: string, second: string, rest: readonly string[]): Route {
  const [third, ...more] = rest;
  if (second === '_local' || second === '_design') {
    if (third === undefined) throw missing();
    const id = `${second}/${third}`;
    if (second === '_local') {
      if (more.length > 0) throw missing();
      return { kind: 'local', database, id };
    }
    return readDocument(database, id, more);
  }
  if (!second.startsWith('_')) return readDocument(database, second, rest);
  if (/^_(?:local|design)\/./.test(second)) {
    if (second.startsWith('_design/')) return readDocument(database, second, rest);
    if (rest.length > 0) throw missing();
    return { kind: 'local', database, id: second };
  }
  const kind = rest.length === 0 && lookUp(DATABASE_PARTS, second);
  if (!kind) throw missing();
  return { kind, database };
}

function readDocument(database: string, id: string, attachment: readonly string[]): Route {
  if (attachment.length === 0) return { kind: 'document', database, id };
  const name = attachment.join('/');
  if (name.startsWith('_')) throw missing();
  return { kind: 'attachment', database, id, name };
}

function segmentsOf(pathname: string): readonly string[] {
  const raw = pathname.replace(/^\/db/, '').replace(/^\//, '').replace(/\/$/, '');
  if (raw === '') return [];
  const segments = raw.split('/').map(decode);
  if (segments.includes('')) throw missing();
  return segments;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new CouchError(400, 'bad_request', 'The address has a broken percent escape.');
  }
}

function lookUp<Table extends Readonly<Record<string, RouteKind>>>(
  table: Table,
  key: string,
): Table[keyof Table] | undefined {
  return Object.entries(table).find(([name]) => name === key)?.[1] as Table[keyof Table] | undefined;
}

function missing(): CouchError {
  return new CouchError(404, 'not_found', 'missing');
}
