import { parseScope } from './scopes.ts';

/** What a person is in a community (JX-06, ZZ-09): 走访员, 楼长, 社区协调员. */
export const ROLES = ['volunteer', 'building-leader', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whoever is signed in. Roles are CouchDB's: a database name opens that database, `coordinator:cxtyc` says what
 * the person is in the community `cxtyc`.
 */
export interface Account {
  readonly name: string;
  readonly roles: readonly string[];
}

/** The databases that the account replicates, in a fixed order. */
export function scopesOf(account: Account): readonly string[] {
  return account.roles.filter((role) => parseScope(role) !== undefined).sort();
}

/** What the account is in a community; undefined when nothing. */
export function roleIn(account: Account, community: string): Role | undefined {
  const held = ROLES.filter((role) => account.roles.includes(communityRole(role, community)));
  return held[held.length - 1];
}

/** What the account is in the community of a scope; whoever is nothing there may do the least. */
export function roleInScope(account: Account, scope: string): Role {
  const home = parseScope(scope);
  return (home?.kind === 'community' ? roleIn(account, home.community) : undefined) ?? 'volunteer';
}

/** How CouchDB's role list says what somebody is in a community. */
export function communityRole(role: Role, community: string): string {
  return `${role}:${community}`;
}

/** Whether the account coordinates some community: whoever does has a desk. What may be done there `may.ts` says. */
export function hasDesk(account: Account): boolean {
  return account.roles.some((role) => role.startsWith(communityRole('coordinator', '')));
}
