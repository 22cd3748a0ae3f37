import type { Stop } from '#usecases/ports/record-store.ts';
import type { ScopeSync, SyncPhase, SyncSnapshot, SyncTrouble } from '#usecases/ports/sync.ts';
import type { UnsentWork } from './unsent-work.ts';

/** What the engine says of itself beyond what every screen needs. */
export interface EngineSnapshot extends SyncSnapshot {
  /** Documents on the server that are no records: `scope/id`. They block nothing and nobody sees them. */
  readonly unreadable: ReadonlySet<string>;
}

/** The state of the exchange; every snapshot is a value that never changes, a new one comes only with a change. */
export interface SyncStatus {
  readonly snapshot: () => EngineSnapshot;
  readonly watch: (onChange: () => void) => Stop;
  readonly setPhase: (phase: SyncPhase, trouble: SyncTrouble | undefined) => void;
  readonly setScopes: (scopes: readonly string[]) => void;
  readonly heardFrom: (scope: string, at: number, complete: boolean | undefined) => void;
  readonly roundBegins: () => void;
  readonly pageTaken: (scope: string, page: TakenPage) => void;
  /** A scope has to wait, or need not any more. */
  readonly scopeTrouble: (scope: string, trouble: SyncTrouble | undefined) => void;
  readonly close: () => void;
}

/** What a page brought, and how many changes the server says come after it. */
export interface TakenPage {
  readonly received: number;
  readonly unreadableIds: readonly string[];
  readonly pending: number | undefined;
}

export function createSyncStatus(work: UnsentWork, initialScopes: readonly string[]): SyncStatus {
  const watchers = new Set<() => void>();
  let current: EngineSnapshot = {
    phase: 'resting',
    lastContactAt: undefined,
    ...standingsIn(work),
    scopes: initialScopes.map(unheard),
    received: 0,
    trouble: undefined,
    unreadable: new Set(),
  };

  function change(part: Partial<EngineSnapshot>): void {
    current = { ...current, ...part };
    for (const onChange of [...watchers]) onChange();
  }

  const stopWork = work.watch(() => change(standingsIn(work)));

  return {
    snapshot: () => current,
    watch: (onChange) => {
      const watcher = (): void => onChange();
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    setPhase: (phase, trouble) => {
      if (phase !== current.phase || trouble !== current.trouble) change({ phase, trouble });
    },
    setScopes: (scopes) => {
      const known = new Map(current.scopes.map((scope) => [scope.scope, scope]));
      const isSame = scopes.length === known.size && scopes.every((scope) => known.has(scope));
      if (!isSame) change({ scopes: scopes.map((scope) => known.get(scope) ?? unheard(scope)) });
    },
    heardFrom: (scope, at, complete) => {
      const scopes = current.scopes.map((known) =>
        known.scope === scope
          ? {
              ...known,
              lastContactAt: at,
              complete: complete ?? known.complete,
              coming: complete === true ? 0 : known.coming,
            }
          : known,
      );
      change({ lastContactAt: at, scopes });
    },
    roundBegins: () => {
      if (current.received !== 0) change({ received: 0 });
    },
    pageTaken: (scope, { received, unreadableIds, pending }) => {
      const added = unreadableIds.map((id) => `${scope}/${id}`).filter((id) => !current.unreadable.has(id));
      if (received === 0 && added.length === 0) return;
      const unreadable = added.length === 0 ? current.unreadable : new Set([...current.unreadable, ...added]);
      const scopes = current.scopes.map((known) =>
        known.scope === scope ? { ...known, coming: pending } : known,
      );
      change({ received: current.received + received, unreadable, scopes });
    },
    scopeTrouble: (scope, trouble) => {
      if (current.scopes.every((known) => known.scope !== scope || known.trouble === trouble)) return;
      change({
        scopes: current.scopes.map((known) => (known.scope === scope ? { ...known, trouble } : known)),
      });
    },
    close: () => {
      stopWork();
      watchers.clear();
    },
  };
}

function unheard(scope: string): ScopeSync {
  return { scope, lastContactAt: undefined, complete: false, coming: undefined, trouble: undefined };
}

function standingsIn(work: UnsentWork): Pick<SyncSnapshot, 'waiting' | 'refused'> {
  const unsent = work.unsent();
  return {
    waiting: new Set(unsent.flatMap(({ id, refused }) => (refused === undefined ? [id] : []))),
    refused: new Map(
      unsent.flatMap(({ id, refused }) => (refused === undefined ? [] : [[id, refused] as const])),
    ),
  };
}
