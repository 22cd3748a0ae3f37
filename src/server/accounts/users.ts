import type { JsonObject } from '#lib/json.ts';
import { CouchError, couchErrorOf } from '#server/store/couch-error.ts';
import type { CouchStore } from '#server/store/couch-store.ts';
import type { Passwords } from './passwords.ts';

export const USERS_DATABASE = '_users';
const ID_PREFIX = 'org.couchdb.user:';

/** The account's document in `_users`; undefined when there is none. */
export async function readUser(store: CouchStore, name: string): Promise<JsonObject | undefined> {
  const users = await store.database(USERS_DATABASE);
  try {
    return await users?.get(ID_PREFIX + name);
  } catch (thrown) {
    if (couchErrorOf(thrown)?.status === 404) return undefined;
    throw thrown;
  }
}

/** What a row of `_users` becomes before it is stored: checked as CouchDB does, its password hashed. */
export async function prepareUserRow(passwords: Passwords, row: JsonObject): Promise<JsonObject> {
  const id = row['_id'];
  if (row['_deleted'] === true || typeof id !== 'string' || id.startsWith('_')) return row;
  checkUser(id, row);
  const { password, ...rest } = row;
  if (password === undefined || password === null) return row;
  if (typeof password !== 'string' || password === '')
    throw new CouchError(400, 'bad_request', 'Password must be a text.');
  return { ...rest, ...(await passwords.hash(password)) };
}

export function rolesOf(user: JsonObject): readonly string[] {
  const roles = user['roles'];
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}

function checkUser(id: string, row: JsonObject): void {
  const { name, type, roles } = row;
  if (type !== 'user') throw forbidden('doc.type must be user');
  if (typeof name !== 'string' || name === '') throw forbidden('doc.name is required');
  if (id !== ID_PREFIX + name) throw forbidden('Doc ID must be of the form org.couchdb.user:name');
  if (!Array.isArray(roles)) throw forbidden('doc.roles must exist');
  if (!roles.every((role) => typeof role === 'string')) throw forbidden('doc.roles can only contain strings');
  if (roles.some((role) => role.startsWith('_')))
    throw forbidden('No system roles (starting with underscore) in users db.');
}

function forbidden(reason: string): CouchError {
  return new CouchError(403, 'forbidden', reason);
}
