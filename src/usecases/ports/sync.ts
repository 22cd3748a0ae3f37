import type { Stop } from './record-store.ts';

/** Where a record stands, in the one true word that the screen shows: 待上传, 已到服务器, 被退回. */
export type RecordStanding =
  | { readonly word: 'waiting' }
  | { readonly word: 'arrived' }
  | { readonly word: 'refused'; readonly reason: string };

/** What the engine is doing about the network. */
export type SyncPhase =
  /** Nothing to do right now; live feeds are open. */
  | 'resting'
  | 'working'
  /** No answer from the server at the last try; it goes on by itself. */
  | 'unreachable'
  /** The session has ended: nothing is lost, a password is needed. */
  | 'signed-out'
  /** Another tab of this device does the work. */
  | 'other-tab';

export interface ScopeSync {
  readonly scope: string;
  /** Last answer of the server for this scope, milliseconds since 1970 on the device's clock. */
  readonly lastContactAt: number | undefined;
  /** Whether everything the server had at last contact is on the device. */
  readonly complete: boolean;
  /** Changes that the server still had for this device at last contact, as far as it said. */
  readonly coming: number | undefined;
  /** Why this scope waits while others go on. */
  readonly trouble: SyncTrouble | undefined;
}

export interface SyncSnapshot {
  readonly phase: SyncPhase;
  readonly lastContactAt: number | undefined;
  /** Ids of records with something that is still to be sent; a refused one waits for a person, not for the network. */
  readonly waiting: ReadonlySet<string>;
  /** Ids of refused records with the server's reason. */
  readonly refused: ReadonlyMap<string, string>;
  readonly scopes: readonly ScopeSync[];
  /** Records received in the running round, for the progress of a first sync. */
  readonly received: number;
  /** A sentence key for what went wrong at the last try, when something did. */
  readonly trouble: SyncTrouble | undefined;
}

export type SyncTrouble =
  'unreachable' | 'signed-out' | 'forbidden' | 'server-error' | 'storage' | 'not-couchdb';

/** The exchange with the server, as far as people see and steer it. */
export interface Sync {
  readonly snapshot: () => SyncSnapshot;
  /** Calls back after every change of the snapshot. */
  readonly watch: (onChange: () => void) => Stop;
  /** Tries at once; resolves when the round has ended, well or badly. */
  readonly syncNow: () => Promise<void>;
  /** Sends a refused record once more as it stands. */
  readonly retry: (recordId: string) => Promise<void>;
}

/** How many records the server does not have in full, whether they wait or were refused. */
export function countUnsent({ waiting, refused }: SyncSnapshot): number {
  return waiting.size + refused.size;
}

/** The word for one record: 已到服务器 only when nothing of it waits and nothing was refused. */
export function standingOf(snapshot: SyncSnapshot, recordId: string): RecordStanding {
  const reason = snapshot.refused.get(recordId);
  if (reason !== undefined) return { word: 'refused', reason };
  return { word: snapshot.waiting.has(recordId) ? 'waiting' : 'arrived' };
}
