import { FIELD } from './role-groups.ts';
import { parseScope, type Scope } from './scopes.ts';

/**
 * What a person is in a community, from whoever may write least to whoever may write most: 督查 (LY-31), who
 * like a 指导组 goes round many communities (SJ-16),
 * 居务监督委员会 (LY-43), 部门承办人 (LY-22), 街道联点 (LY-19), 走访员, 十户长 (ZZ-21), 楼长 (ZZ-09, JX-06), 小区区长 (JX-06),
 * 社区协调员 (ZZ-19).
 */
export const ROLES = [
  'supervisor',
  'oversight-committee',
  'department-handler',
  'street-contact',
  'volunteer',
  'ten-household-leader',
  'building-leader',
  'estate-leader',
  'coordinator',
] as const;
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

/** What the account is in a community: of several roles the one that may write most; undefined when nothing. */
export function roleIn(account: Account, community: string): Role | undefined {
  const held = ROLES.filter((role) => account.roles.includes(communityRole(role, community)));
  return held[held.length - 1];
}

/**
 * What the account is where a database belongs: in its community, or at the street. A street knows 街道联点 only, whose
 * part there is named like one in a community.
 */
export function roleAt(account: Account, scope: Scope): Role | undefined {
  if (scope.kind !== 'street') return roleIn(account, scope.community);
  return account.roles.includes(communityRole('street-contact', scope.street)) ? 'street-contact' : undefined;
}

/** What the account is in the community of a scope; whoever is nothing there may do the least. */
export function roleInScope(account: Account, scope: string): Role {
  const home = parseScope(scope);
  return (home?.kind === 'community' ? roleIn(account, home.community) : undefined) ?? 'supervisor';
}

/** How CouchDB's role list says what somebody is in a community. */
export function communityRole(role: Role, community: string): string {
  return `${role}:${community}`;
}

/** Whether the account coordinates some community: whoever does has a desk. What may be done there `may.ts` says. */
export function hasDesk(account: Account): boolean {
  return account.roles.some((role) => role.startsWith(communityRole('coordinator', '')));
}

/** Whether the account goes to doors somewhere: for whoever does not, there is no 走访. */
export function goesToDoors(account: Account): boolean {
  return FIELD.some((role) => account.roles.some((held) => held.startsWith(communityRole(role, ''))));
}
