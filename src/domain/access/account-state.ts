import { type Account, communityRole, type Role, ROLES } from './account.ts';
import { communityScope, doorsScope, parseScope, streetScope } from './scopes.ts';

/**
 * The one role of an account whose first password has not been changed: it opens no database, so neither store gives
 * it anything until `/api/password` puts its own roles in the place.
 */
export const FIRST_PASSWORD_ROLE = 'first-password';

export const ACCOUNT_STATES = ['active', 'first-password', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** What a coordinator sees of an account of the community. */
export interface ManagedAccount {
  readonly name: string;
  readonly role: Role;
  /** Databases of doors. */
  readonly scopes: readonly string[];
  readonly state: AccountState;
}

/** Codes of the grids whose doors the account looks after. */
export function gridsIn({ scopes }: ManagedAccount): readonly string[] {
  return scopes.flatMap((scope) => {
    const parsed = parseScope(scope);
    return parsed?.kind === 'doors' ? [parsed.grid] : [];
  });
}

/** Roles of accounts that a coordinator makes and ends: every role but their own. */
export const MANAGED_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'coordinator');

/** Whether somebody signed in with a first password and has to choose another. */
export function mustChoosePassword(account: Account): boolean {
  return account.roles.includes(FIRST_PASSWORD_ROLE);
}

/** All roles of an account in one community: what the person is, and the databases. */
export function rolesInCommunity(community: string, role: Role, grids: readonly string[]): readonly string[] {
  const doors = grids.map((grid) => doorsScope(community, grid));
  return [communityRole(role, community), communityScope(community), ...doors].sort();
}

/** The roles that give a 街道联点干部 the street's database. */
export function rolesAtStreet(street: string): readonly string[] {
  return [communityRole('street-contact', street), streetScope(street)];
}

/** Whether a role says something about this community: its databases, or what somebody is there. */
export function isRoleOf(community: string, role: string): boolean {
  const scope = parseScope(role);
  if (scope === undefined || scope.kind === 'street') return role.endsWith(`:${community}`);
  return scope.community === community;
}
