import { isJsonObject } from '#lib/json.ts';
import { checkRow } from './check-row.ts';

const SHARD = /^shards\/[^/]*\/(.*)\.[0-9]+$/;

/**
 * The rule as CouchDB calls it: `undefined` when the row may be written, else what CouchDB wants to be thrown.
 * `userCtx` is `{db, name, roles}`; a cluster may name a shard instead of the database.
 */
export function refusalFor(
  newDoc: unknown,
  oldDoc: unknown,
  userCtx: unknown,
): { forbidden: string } | undefined {
  const context = isJsonObject(userCtx) ? userCtx : {};
  const { name, roles, db } = context;
  const reason = checkRow(newDoc, oldDoc ?? null, {
    name: typeof name === 'string' ? name : '',
    roles: Array.isArray(roles) ? roles.filter((role: unknown) => typeof role === 'string') : [],
    db: typeof db === 'string' ? (SHARD.exec(db)?.[1] ?? db) : '',
  });
  return reason === undefined ? undefined : { forbidden: reason };
}
