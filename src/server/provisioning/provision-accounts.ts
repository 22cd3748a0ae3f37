import type { Role } from '#domain/access/account.ts';
import { mayRead } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { readUserDocument, withRoles } from '#server/api/user-documents.ts';
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
 * Makes the members' accounts. A known account keeps its password, whether it may work, and its part in other
 * communities; its roles in this one become what the file says, but for grids that were opened in the app.
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
    const user = readUserDocument(found.doc);
    const isKept = (role: string): boolean =>
      isOtherGrid(file, member.role, role) || (!isRoleOf(file.community, role) && !atStreet.includes(role));
    const roles = [...user.roles.filter(isKept), ...wanted].sort();
    if (canonicalJson(roles) !== canonicalJson([...user.roles].sort())) changed.push(withRoles(user, roles));
  }
  await couch.writeAll(USERS, [...made, ...changed]);
  return { accountsMade: made.length, rolesChanged: changed.length, madePasswords };
}

function userDocument(name: string, roles: readonly string[], password: string): JsonObject {
  return { _id: ID_PREFIX + name, name, type: 'user', roles, password };
}

/** Doors of this community of which the file knows nothing: their grid was opened in the app. */
function isOtherGrid(file: CommunityFile, is: Role, role: string): boolean {
  const scope = parseScope(role);
  if (scope?.kind !== 'doors' || scope.community !== file.community || !mayRead(is, 'doors')) return false;
  return !file.grids.some(({ code }) => code === scope.grid);
}
