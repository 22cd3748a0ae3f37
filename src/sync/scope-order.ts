import { parseScope } from '#domain/access/scopes.ts';

/** Long questions open at once: the community, and the doors in use. */
const MAX_LIVE = 2;

/** Communities first, then doors by use, then the rest: the order in which a person misses them. */
export function orderScopes(scopes: readonly string[], lastUsedFirst: readonly string[]): readonly string[] {
  const rank = (scope: string): number => {
    if (parseScope(scope)?.kind === 'community') return 0;
    const use = lastUsedFirst.indexOf(scope);
    return use < 0 ? lastUsedFirst.length + 1 : use + 1;
  };
  return [...scopes].sort((a, b) => rank(a) - rank(b));
}

/** The scopes that are followed live; the others are asked in turn. */
export function liveScopes(ordered: readonly string[]): readonly string[] {
  const communities = ordered.filter((scope) => parseScope(scope)?.kind === 'community').slice(0, 1);
  const others = ordered.filter((scope) => !communities.includes(scope));
  return [...communities, ...others].slice(0, MAX_LIVE);
}
