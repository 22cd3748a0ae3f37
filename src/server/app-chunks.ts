import { join } from 'node:path';

/** What the bundler knows of a module. */
export interface ModuleLookup {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** The chunks of the app that are put together by what a phone needs at the same moment. */
export type ChunkName = (typeof CHUNKS)[number];

/** In the order in which modules are given out: what a chunk imports lies in one that stands before it. */
const CHUNKS = ['shared', 'begin', 'paint', 'endpoint', 'records', 'access', 'start'] as const;

/** Where each part of a start begins; all that these import is needed with them. */
const BEGINNINGS = {
  /** What runs before anything else. */
  begin: ['app/begin.ts'],
  /** The page before anybody is known. */
  paint: ['app/main.tsx'],
  /** Somebody signs in, unlocks, or takes over the phone: without RxDB. */
  entrance: ['app/sign-in-page.tsx', 'app/people-page.tsx', 'app/lock-page.tsx'],
  /** The first screen of somebody who is signed in. */
  start: ['app/open-keys.ts', 'app/open-records.ts', 'app/routes.tsx'],
  worker: ['app/records-worker.ts'],
} as const;

/** By which every chunk asks for others. */
const VITE_HELPER = 'vite/preload-helper';

type Beginning = keyof typeof BEGINNINGS;
type Needed = Readonly<Record<Beginning, boolean>>;

/**
 * Which chunk a module of the start goes into; undefined for all others. Some forty small scripts, each asked of the
 * service worker and read by itself, are seven that way, and nobody loads more than before.
 */
export function createChunkFinder(
  sources: string,
): (id: string, lookup: ModuleLookup) => ChunkName | undefined {
  const found = new Map<Beginning, ReadonlySet<string>>();
  const reaches = (beginning: Beginning, id: string, lookup: ModuleLookup): boolean => {
    const known = found.get(beginning) ?? reach(BEGINNINGS[beginning], sources, lookup);
    found.set(beginning, known);
    return known.has(id);
  };
  return (id, lookup) =>
    // The page's own script stays what it is: the manifest and the page know it by its name.
    id === join(sources, BEGINNINGS.paint[0])
      ? undefined
      : chunkFor({
          begin: id.includes(VITE_HELPER) || reaches('begin', id, lookup),
          paint: reaches('paint', id, lookup),
          entrance: reaches('entrance', id, lookup),
          start: reaches('start', id, lookup),
          worker: reaches('worker', id, lookup),
        });
}

/** As the bundler is told of a chunk: the group with the highest priority chooses its modules first. */
export interface ChunkGroup {
  readonly name: (id: string, lookup: ModuleLookup) => ChunkName | null;
  readonly priority: number;
}

export function chunkGroups(sources: string): ChunkGroup[] {
  const chunkOf = createChunkFinder(sources);
  return CHUNKS.map((chunk, at) => ({
    name: (id: string, lookup: ModuleLookup) => (chunkOf(id, lookup) === chunk ? chunk : null),
    priority: CHUNKS.length - at,
  }));
}

function chunkFor({ begin, paint, entrance, start, worker }: Needed): ChunkName | undefined {
  if (worker && (begin || paint)) return 'shared';
  if (begin) return 'begin';
  if (paint) return 'paint';
  if (worker && entrance) return 'endpoint';
  if (worker && start) return 'records';
  if (entrance && start) return 'access';
  return start ? 'start' : undefined;
}

function reach(beginnings: readonly string[], sources: string, lookup: ModuleLookup): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = beginnings.map((path) => join(sources, path));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(lookup.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}
