import { canonicalJson } from '#lib/json.ts';
import type { CouchEndpoint } from './couch-endpoint.ts';

type Databases = Pick<CouchEndpoint, 'makeDatabase' | 'read' | 'put'>;

/** What had to be done: nothing where the database stood with its rule and its guard. */
export interface OpenedDatabase {
  readonly isMade: boolean;
  /** Whether `_security` or the row rule was written. */
  readonly isGuarded: boolean;
}

/** Makes the database of a scope, guarded and with its row rule; what stands is kept, so that it can be repeated. */
export async function openDatabase(couch: Databases, scope: string, rule: string): Promise<OpenedDatabase> {
  const isMade = await couch.makeDatabase(scope);
  const changes = [await guardDatabase(couch, scope), await installRule(couch, scope, rule)];
  return { isMade, isGuarded: changes.includes(true) };
}

/** Only accounts with the database's name as a role may enter it. */
async function guardDatabase(couch: Databases, scope: string): Promise<boolean> {
  const wanted = {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: [scope] },
  };
  const standing = await couch.read(scope, '_security');
  if (standing !== undefined && canonicalJson(standing) === canonicalJson(wanted)) return false;
  await couch.put(scope, '_security', wanted);
  return true;
}

/** Whether it had to be written. */
export async function installRule(couch: Databases, scope: string, rule: string): Promise<boolean> {
  const path = '_design/xbd';
  const standing = await couch.read(scope, path);
  if (standing?.['validate_doc_update'] === rule) return false;
  await couch.put(scope, path, {
    ...standing,
    _id: path,
    language: 'javascript',
    validate_doc_update: rule,
  });
  return true;
}
