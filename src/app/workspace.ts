import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { Recordings } from '#usecases/ports/recordings.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import type { Intents } from './intents.ts';
import type { SyncIntents } from './sync-intents.ts';

/** One account's records on this device, opened, with the exchange running. */
export interface Workspace {
  readonly intents: Intents;
  /** Of what areas that load later make their intents. */
  readonly needs: WritingNeeds;
  readonly aboutSync: SyncIntents;
  readonly drafts: Drafts;
  readonly mediaFiles: MediaFiles;
  /** Voice memos while they are recorded; loaded when the first one is. */
  readonly recordings: () => Promise<Recordings>;
  readonly sync: Sync;
  /** The doors of this scope are on the screen: the exchange follows them live. */
  readonly workIn: (scope: string) => void;
  /** Figures of all doors are on the screen: asks now for what is not followed live. */
  readonly askAround: () => void;
  /** The server may have given the account other roles: asks it, and exchanges what these open. */
  readonly askForRoles: () => void;
  readonly clock: Clock;
  /** Unsent records that came back into an emptied database; undefined when the database was sound. */
  readonly refilled: number | undefined;
  /** Stops the exchange and closes the stores. */
  readonly close: () => Promise<void>;
  /** Closes and deletes everything of this account on this device. Only when nothing is unsent. */
  readonly wipe: () => Promise<void>;
}
