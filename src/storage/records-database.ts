import type { FieldRecord } from '#domain/records/record.ts';
import type { RecordStore } from '#usecases/ports/record-store.ts';
import type { Outbox } from './outbox/outbox.ts';

/** What one page of a server's changes brings, or its answer to what was sent. */
export interface Arrival {
  readonly scope: string;
  readonly records: readonly FieldRecord[];
  readonly deletedIds: readonly string[];
  /** Records as the server acknowledged them when they were sent. */
  readonly acknowledged?: readonly FieldRecord[];
  /** Where the next page begins; CouchDB's own words, opaque. */
  readonly checkpoint: string | number;
}

/** What a start found; anything but `sound` is told to the person in one sentence. */
export type StartFinding =
  | { readonly state: 'sound' }
  /** First use of this account on this device. */
  | { readonly state: 'new' }
  /** The database was emptied or lost; so many unsent records came back from the outbox. */
  | { readonly state: 'refilled'; readonly records: number };

/** The store as the sync engine sees it: records, where each scope's feed stands, and the outbox. */
export interface RecordsDatabase extends RecordStore {
  readonly outbox: Outbox;
  readonly finding: StartFinding;
  /**
   * Unites what arrived with what is here in one transaction, then moves the scope's checkpoint: after a kill in
   * between the page is pulled and united once more. Entries contained in an arrival leave the outbox afterwards.
   * A deletion by the server removes the record, except where the outbox still holds something of it: that is
   * refused with the reason `deleted` and stays, until an acknowledgement that was still on its way says that the
   * server had all of it.
   */
  readonly takeIn: (arrival: Arrival) => Promise<void>;
  /** Whether nothing of this scope's last page was here before: the device is being filled. */
  readonly isFilling: (scope: string) => boolean;
  /** The whole local copies of these records, in no certain order; absent ones are left out. */
  readonly readMany: (ids: readonly string[]) => Promise<readonly FieldRecord[]>;
  /**
   * Only these scopes may lie on this device from now on: records of others leave it with their checkpoints. What of
   * them is unsent stays in the outbox, and a record of which everything is unsent stays as it is.
   */
  readonly holdOnly: (scopes: readonly string[]) => Promise<void>;
  readonly checkpointOf: (scope: string) => Promise<string | number | undefined>;
  readonly close: () => Promise<void>;
}
