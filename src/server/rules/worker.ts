import { type Role, roleAt } from '#domain/access/account.ts';
import { parseScope, type Scope } from '#domain/access/scopes.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Whoever writes, as the store's session knows them, and the name of the database that is written to. */
export interface Writer {
  readonly name: string;
  readonly roles: readonly string[];
  readonly db: string;
}

/** Who writes, as far as the rules for what is new ask. */
export interface Worker {
  readonly name: string;
  readonly role: Role;
  /** The kind of database that is written to. */
  readonly home: Scope['kind'];
}

/** What the writer is in the community of the database; refused when nothing. */
export function workerIn({ name, roles, db }: Writer): Result<Worker, string> {
  if (name === '') return refuse('account: nobody is signed in');
  const scope = parseScope(db);
  if (scope === undefined) return refuse('scope: nobody writes into this database');
  if (!roles.includes(db)) return refuse('scope: this account does not work in this database');
  const role = roleAt({ name, roles }, scope);
  if (role === undefined) return refuse('role: this account has no part in this community');
  return ok({ name, role, home: scope.kind });
}
