/** 数据范围: CouchDB databases and who they are for. See docs/architecture.md. */
export type Scope =
  | { readonly kind: 'community'; readonly community: string }
  | { readonly kind: 'doors'; readonly community: string; readonly grid: string }
  | { readonly kind: 'street'; readonly street: string };

const CODE = '[a-z0-9]+';
const patterns = {
  community: new RegExp(`^xbd-c-(${CODE})$`),
  doors: new RegExp(`^xbd-d-(${CODE})-(${CODE})$`),
  street: new RegExp(`^xbd-s-(${CODE})$`),
};

/** The database of a community: issues, sessions, campaigns, members; no resident's name, no door. */
export function communityScope(community: string): string {
  return `xbd-c-${community}`;
}

/** The database of the doors of one grid (网格, often one 楼栋): places, residents, visits, proposals. */
export function doorsScope(community: string, grid: string): string {
  return `xbd-d-${community}-${grid}`;
}

/** Whether this can name a grid: small letters and digits, as in the name of its database. */
export function isGridCode(text: string): boolean {
  return /^[a-z0-9]{1,24}$/.test(text);
}

/** The database of a street (街道): what its communities passed up. */
export function streetScope(street: string): string {
  return `xbd-s-${street}`;
}

/** What a database name says; undefined for a database that is not one of ours. */
export function parseScope(name: string): Scope | undefined {
  const doors = patterns.doors.exec(name);
  if (doors?.[1] && doors[2]) return { kind: 'doors', community: doors[1], grid: doors[2] };
  const community = patterns.community.exec(name)?.[1];
  if (community) return { kind: 'community', community };
  const street = patterns.street.exec(name)?.[1];
  return street ? { kind: 'street', street } : undefined;
}

/** The community's database beside the doors' database that somebody works in. */
export function communityScopeOf(scope: string): string | undefined {
  const parsed = parseScope(scope);
  return parsed === undefined || parsed.kind === 'street' ? undefined : communityScope(parsed.community);
}
