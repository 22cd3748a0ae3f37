import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Account } from '#domain/access/account.ts';
import type { CouchStore } from '#server/store/couch-store.ts';
import type { LockOut } from './lock-out.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import { lockedOut, wrongPassword } from './sign-in-refusals.ts';
import { readUser, rolesOf } from './users.ts';

export const ADMIN_NAME = 'admin';
export const ADMIN_ROLE = '_admin';
const LONGEST_NAME = 256;

export interface SignedIn {
  readonly account: Account;
  readonly via: 'cookie' | 'default';
  /** A cookie for the answer: given at sign-in and when the one that came is older than a day. */
  readonly token?: string;
}

/** Who somebody is. Refusals are thrown as CouchDB words them and do not tell whether an account exists. */
export interface Authentication {
  signIn(name: string, password: string, address: string): Promise<SignedIn>;
  byBasic(name: string, password: string, address: string): Promise<SignedIn>;
  byToken(token: string): Promise<SignedIn | undefined>;
}

export interface AuthenticationNeeds {
  readonly store: CouchStore;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly lockOut: LockOut;
  readonly adminPassword: string;
}

interface Known {
  readonly account: Account;
  readonly salt: string;
}

export function createAuthentication(needs: AuthenticationNeeds): Authentication {
  const { store, passwords, sessions, lockOut, adminPassword } = needs;
  const adminSalt = createHash('sha256').update(adminPassword).digest('hex');
  const remembered = createRememberedPasswords();

  async function find(name: string): Promise<Known | undefined> {
    if (name === ADMIN_NAME) return { account: { name, roles: [ADMIN_ROLE] }, salt: adminSalt };
    const user = await readUser(store, name);
    if (user === undefined) return undefined;
    const salt = user['salt'];
    return typeof salt === 'string' ? { account: { name, roles: rolesOf(user) }, salt } : undefined;
  }

  async function isRight(name: string, password: string, known: Known | undefined): Promise<boolean> {
    if (name === ADMIN_NAME) return isSame(password, adminPassword);
    if (known && remembered.has(known, password)) return true;
    const right = await passwords.isRight(password, known && (await readUser(store, name)));
    if (right && known) remembered.add(known, password);
    return right;
  }

  async function verify(name: string, password: string, address: string): Promise<Known> {
    if (name.length > LONGEST_NAME) throw wrongPassword();
    let known: Known | undefined;
    const outcome = await lockOut.attempt(name, address, async () => {
      known = await find(name);
      return isRight(name, password, known);
    });
    if (outcome === 'locked') throw lockedOut();
    if (outcome === 'wrong' || known === undefined) throw wrongPassword();
    return known;
  }

  return {
    async signIn(name, password, address) {
      const { account, salt } = await verify(name, password, address);
      return { account, via: 'default', token: sessions.issue(name, salt) };
    },
    async byBasic(name, password, address) {
      return { account: (await verify(name, password, address)).account, via: 'default' };
    },
    async byToken(token) {
      const name = sessions.nameIn(token);
      const known = name === undefined ? undefined : await find(name);
      if (known === undefined) return undefined;
      const state = sessions.check(token, known.salt);
      if (state === 'invalid') return undefined;
      const renewed = state === 'due' && { token: sessions.issue(known.account.name, known.salt) };
      return { account: known.account, via: 'cookie', ...renewed };
    },
  };
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Passwords found right lately, as keyed digests, so that a script with Basic does not pay the hash per request. */
function createRememberedPasswords(): {
  has(known: Known, password: string): boolean;
  add(known: Known, password: string): void;
} {
  const key = randomBytes(32);
  const digests = new Set<string>();
  const digest = ({ account, salt }: Known, password: string): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([account.name, salt, password]))
      .digest('base64');
  return {
    has: (known, password) => digests.has(digest(known, password)),
    add(known, password) {
      const [oldest] = digests;
      if (digests.size >= 1000 && oldest !== undefined) digests.delete(oldest);
      digests.add(digest(known, password));
    },
  };
}
