import { randomBytes } from 'node:crypto';
import { type Account, type Role, ROLES } from '#domain/access/account.ts';
import { isRoleOf, MANAGED_ROLES, rolesInCommunity } from '#domain/access/account-state.ts';
import { mayIn, mayRead, type OfficeAct } from '#domain/access/may.ts';
import { passwordFault } from '#domain/access/password-rules.ts';
import { communityScope } from '#domain/access/scopes.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { readablePassword } from '#server/accounts/readable-password.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { ApiNeeds } from './api.ts';
import { type Asked, checkPassword } from './ask-endpoint.ts';
import { createUserDocuments, managedIn, type UserDocument } from './user-documents.ts';

const CODE = /^[a-z0-9]{1,24}$/;

/** Accounts of a community, for its coordinators and nobody else. Every refusal is thrown. */
export interface AccountsApi {
  readonly list: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  readonly create: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  /** Other work for an account that stands; its password and what is signed in stay. */
  readonly assign: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  readonly reset: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  readonly disable: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  /** For everybody, of their own account. */
  readonly choosePassword: (asked: Asked, caller: Account, body: JsonObject) => Promise<JsonObject>;
}

export function createAccountsApi({ endpoint, ask, audit, endFeeds }: ApiNeeds): AccountsApi {
  const users = createUserDocuments(ask);

  /** An account that belongs to this community alone and is no coordinator's. */
  async function managed(community: string, name: string): Promise<UserDocument> {
    const user = CODE.test(name) ? await users.read(name) : undefined;
    const found = user && managedIn(community, user);
    if (!user || !found) throw new CouchError(404, 'unknown-account', 'This community has no such account.');
    if (!MANAGED_ROLES.includes(found.role))
      throw forbidden('not-allowed', 'A coordinator is managed by the server.');
    if (!user.roles.every((role) => isRoleOf(community, role))) {
      throw forbidden(
        'other-community',
        'This account works in another community too: the server manages it.',
      );
    }
    return user;
  }

  return {
    list: async (caller, body) => {
      const community = communityFor(caller, body);
      const all = await users.all();
      const accounts = all
        .map((user) => managedIn(community, user))
        .filter((account) => account !== undefined);
      return { accounts: accounts.map((account) => ({ ...account })) };
    },
    create: async (caller, body) => {
      const community = communityFor(caller, body);
      const name = asText(body['account']);
      if (!CODE.test(name) || name === 'admin')
        throw new CouchError(400, 'bad-name', 'Letters a-z and digits only.');
      const { role, grids } = readPart(body);
      if (await users.read(name)) throw new CouchError(409, 'taken', 'There is such an account already.');
      const password = readablePassword();
      const roles = rolesInCommunity(community, role, grids);
      await users.put({ name, state: 'first-password', roles }, undefined, password);
      await audit.note({
        what: 'account-made',
        by: caller.name,
        account: name,
        scope: communityScope(community),
      });
      return { password };
    },
    assign: async (caller, body) => {
      const community = communityFor(caller, body);
      const user = await managed(community, asText(body['account']));
      const { role, grids } = readPart(body);
      await users.putRoles(user, rolesInCommunity(community, role, grids));
      endFeeds();
      const scope = communityScope(community);
      await audit.note({ what: 'account-assigned', by: caller.name, account: user.name, scope });
      return { ok: true };
    },
    reset: async (caller, body) => {
      const community = communityFor(caller, body);
      const user = await managed(community, asText(body['account']));
      const password = readablePassword();
      await users.put({ ...user, state: 'first-password' }, user.doc, password);
      endFeeds();
      const what = user.state === 'disabled' ? 'account-enabled' : 'account-reset';
      await audit.note({ what, by: caller.name, account: user.name, scope: communityScope(community) });
      return { password };
    },
    disable: async (caller, body) => {
      const community = communityFor(caller, body);
      const user = await managed(community, asText(body['account']));
      await users.put({ ...user, state: 'disabled' }, user.doc, randomBytes(32).toString('base64url'));
      endFeeds();
      const scope = communityScope(community);
      await audit.note({ what: 'account-disabled', by: caller.name, account: user.name, scope });
      return { ok: true };
    },
    choosePassword: async (asked, caller, body) => {
      const { name } = caller;
      const chosen = asText(body['next']);
      await checkPassword(endpoint, asked, name, asText(body['password']));
      const fault = passwordFault(chosen, name);
      if (fault !== undefined) throw new CouchError(400, fault, 'This password is not taken.');
      if (chosen === asText(body['password']))
        throw new CouchError(400, 'same-password', 'Choose another one.');
      const user = await users.read(name);
      if (user === undefined) throw forbidden('not-allowed', 'This account has no password of its own.');
      await users.put({ ...user, state: 'active' }, user.doc, chosen);
      endFeeds();
      await audit.note({ what: 'password-changed', by: name });
      return { ok: true };
    },
  };
}

/** The community that is spoken of, if the caller coordinates it. */
export function communityFor(caller: Account, body: JsonObject, act: OfficeAct = 'manage-accounts'): string {
  const community = asText(body['community']);
  if (!CODE.test(community) || !mayIn(caller, communityScope(community), act)) {
    throw forbidden('not-allowed', 'This is for the coordinator of this community.');
  }
  return community;
}

function readPart(body: JsonObject): { readonly role: Role; readonly grids: readonly string[] } {
  const role = ROLES.find((each) => each === body['role']);
  if (role === undefined || !MANAGED_ROLES.includes(role)) throw forbidden('not-allowed', 'Not this role.');
  const { grids } = body;
  const isListed = Array.isArray(grids) && grids.every((grid) => typeof grid === 'string' && CODE.test(grid));
  if (!isListed || (grids.length > 0 && !mayRead(role, 'doors'))) {
    throw new CouchError(400, 'bad-grids', 'These doors are not for this role.');
  }
  return { role, grids: grids as readonly string[] };
}

function forbidden(error: string, reason: string): CouchError {
  return new CouchError(403, error, reason);
}
