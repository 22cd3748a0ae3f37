import type { Role } from '#domain/access/account.ts';
import { ROLES, communityRole } from '#domain/access/account.ts';
import {
  type AccountState,
  FIRST_PASSWORD_ROLE,
  isRoleOf,
  type ManagedAccount,
} from '#domain/access/account-state.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { readAnswer } from './ask-databases.ts';

const ID_PREFIX = 'org.couchdb.user:';
/** The member of a `_users` document in which this program keeps what is not CouchDB's: `{state, roles}`. */
const OWN_MEMBER = 'xiaobandeng';

/** An account's document in `_users`, and what it is once it may work. */
export interface UserDocument {
  readonly doc: JsonObject;
  readonly name: string;
  readonly state: AccountState;
  /** The roles that it has, or will have again. */
  readonly roles: readonly string[];
}

/** The accounts of the store behind the gateway, by the server's own account. */
export interface UserDocuments {
  readonly read: (name: string) => Promise<UserDocument | undefined>;
  readonly all: () => Promise<readonly UserDocument[]>;
  /** Throws 409 when somebody else was quicker. */
  readonly put: (
    user: Omit<UserDocument, 'doc'>,
    before: JsonObject | undefined,
    password: string,
  ) => Promise<void>;
  /** Gives an account other roles; its password, its state and what is signed in stay. Throws 409 likewise. */
  readonly putRoles: (user: UserDocument, roles: readonly string[]) => Promise<void>;
}

export function createUserDocuments(ask: AskAsServer): UserDocuments {
  async function write(doc: JsonObject): Promise<void> {
    const answer = await ask(`_users/${encodeURIComponent(asText(doc['_id']))}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(doc),
    });
    await readAnswer(answer);
  }

  return {
    read: async (name) => {
      const answer = await ask(`_users/${encodeURIComponent(ID_PREFIX + name)}`, {});
      if (answer.status === 404) return undefined;
      return readUserDocument(await readAnswer(answer));
    },
    all: async () => {
      const range = `startkey="${ID_PREFIX}"&endkey="${ID_PREFIX}~"`;
      const { rows } = await readAnswer(await ask(`_users/_all_docs?include_docs=true&${range}`, {}));
      const docs = Array.isArray(rows) ? rows.map((row) => (isJsonObject(row) ? row['doc'] : undefined)) : [];
      return docs.filter(isJsonObject).map(readUserDocument);
    },
    put: async ({ name, state, roles }, before, password) => {
      const id = ID_PREFIX + name;
      const now = state === 'active' ? roles : state === 'first-password' ? [FIRST_PASSWORD_ROLE] : [];
      const doc = { _id: id, name, type: 'user', roles: now, password, [OWN_MEMBER]: { state, roles } };
      await write({ ...doc, ...(before && { _rev: before['_rev'] }) });
    },
    putRoles: async (user, roles) => write(withRoles(user, roles)),
  };
}

/** The document with other roles: those of somebody who may not work yet, or not any more, wait beside it. */
export function withRoles({ doc, state }: UserDocument, roles: readonly string[]): JsonObject {
  const isAtWork = state === 'active';
  return {
    ...doc,
    ...(isAtWork && { roles }),
    ...((!isAtWork || OWN_MEMBER in doc) && { [OWN_MEMBER]: { state, roles } }),
  };
}

export function readUserDocument(doc: JsonObject): UserDocument {
  const own = isJsonObject(doc[OWN_MEMBER]) ? doc[OWN_MEMBER] : {};
  const said = asText(own['state']);
  const state: AccountState = said === 'first-password' || said === 'disabled' ? said : 'active';
  return {
    doc,
    name: asText(doc['name']),
    state,
    roles: textsIn(state === 'active' ? doc['roles'] : own['roles']),
  };
}

/** What the account is in a community; undefined for one that has no part in it. */
export function managedIn(
  community: string,
  { name, roles, state }: UserDocument,
): ManagedAccount | undefined {
  const role = roleAmong(roles, community);
  if (role === undefined) return undefined;
  const scopes = roles.filter((each) => isRoleOf(community, each) && parseScope(each)?.kind === 'doors');
  return { name, role, scopes, state };
}

function roleAmong(roles: readonly string[], community: string): Role | undefined {
  return ROLES.findLast((role) => roles.includes(communityRole(role, community)));
}

function textsIn(value: JsonObject[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}
