import type { Account } from '#domain/access/account.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { ADMIN_ROLE } from './authentication.ts';

export function isServerAccount(account: Account): boolean {
  return account.roles.includes(ADMIN_ROLE);
}

/** Whether `_security` names the account. Unlike CouchDB's, an empty list is for nobody, not for everybody. */
export function mayEnter(account: Account, security: JsonObject): boolean {
  return isServerAccount(account) || ['members', 'admins'].some((part) => isNamed(account, security[part]));
}

function isNamed({ name, roles }: Account, part: Json | undefined): boolean {
  if (!isJsonObject(part)) return false;
  const { names, roles: named } = part;
  return (
    (Array.isArray(names) && names.includes(name)) ||
    (Array.isArray(named) && roles.some((role) => named.includes(role)))
  );
}
