import { readablePassword } from '#server/accounts/readable-password.ts';
import { isRoleOf, rolesAtStreet, rolesInCommunity } from '#domain/access/account-state.ts';
import { canonicalJson, type JsonObject } from '#lib/json.ts';
import type { CommunityFile } from './community-file.ts';
import { memberGrids } from './community-records.ts';
import type { CouchEndpoint } from './couch-endpoint.ts';

export interface MadePassword {
  readonly account: string;
  readonly password: string;
}

export interface AccountCounts {
  readonly accountsMade: number;
  readonly rolesChanged: number;
  readonly madePasswords: readonly MadePassword[];
}

const USERS = '_users';
const ID_PREFIX = 'org.couchdb.user:';

/**
 * Makes the members' accounts. A known account keeps its password and its part in other communities; its roles in
 * this one become what the file says.
 */
export async function provisionAccounts(couch: CouchEndpoint, file: CommunityFile): Promise<AccountCounts> {
  const standing = await couch.readAll(
    USERS,
    file.members.map(({ account }) => ID_PREFIX + account),
  );
  const made: JsonObject[] = [];
  const changed: JsonObject[] = [];
  const madePasswords: MadePassword[] = [];
  for (const member of file.members) {
    const found = standing.get(ID_PREFIX + member.account);
    const atStreet = file.street === undefined ? [] : rolesAtStreet(file.street.code);
    const wanted = [
      ...rolesInCommunity(file.community, member.role, memberGrids(file, member)),
      ...(member.role === 'street-contact' ? atStreet : []),
    ].sort();
    if (found?.state !== 'here') {
      const password = member.password ?? readablePassword();
      if (member.password === undefined) madePasswords.push({ account: member.account, password });
      made.push(userDocument(member.account, wanted, password));
      continue;
    }
    const before = textsIn(found.doc['roles']);
    const roles = [
      ...before.filter((role) => !isRoleOf(file.community, role) && !atStreet.includes(role)),
      ...wanted,
    ].sort();
    if (canonicalJson(roles) !== canonicalJson([...before].sort())) changed.push({ ...found.doc, roles });
  }
  await couch.writeAll(USERS, [...made, ...changed]);
  return { accountsMade: made.length, rolesChanged: changed.length, madePasswords };
}

function userDocument(name: string, roles: readonly string[], password: string): JsonObject {
  return { _id: ID_PREFIX + name, name, type: 'user', roles, password };
}

function textsIn(value: JsonObject[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}
