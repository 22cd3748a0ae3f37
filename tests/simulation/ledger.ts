import { openingAsEntry, thingsIn } from '#domain/records/merge.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { canonicalJson } from '#lib/json.ts';

/** One opening or entry that somebody on some device tried to save. */
export interface Thing {
  readonly recordId: string;
  readonly scope: string;
  readonly entry: Entry;
  readonly device: number;
  readonly at: number;
  isAcknowledged: boolean;
  /** Whether the server ever held it. */
  hasArrived: boolean;
  /** When a restored or renewed server last lost it. */
  lostAt: number | undefined;
}

/** What people did, kept outside of all devices and servers. */
export interface Ledger {
  readonly things: ReadonlyMap<string, Thing>;
  readonly attempt: (
    record: FieldRecord,
    entries: readonly Entry[],
    device: number,
    at: number,
  ) => readonly Thing[];
  /** Opened, not only added to. */
  readonly attemptOpening: (record: FieldRecord, device: number, at: number) => readonly Thing[];
  readonly arrive: (documents: readonly unknown[]) => void;
  /** Records that a device must not open: the server will refuse them. */
  readonly forbidden: Set<string>;
  readonly deleted: Set<string>;
  /** Accounts that were given a grid; somebody gives it again after a restore. */
  readonly granted: Set<string>;
  /** Moments at which a device's database was lost. */
  readonly wipes: { readonly device: number; readonly at: number }[];
}

export function createLedger(): Ledger {
  const things = new Map<string, Thing>();

  function attempt(
    record: FieldRecord,
    entries: readonly Entry[],
    device: number,
    at: number,
  ): readonly Thing[] {
    return entries.map((entry) => {
      const thing: Thing = {
        recordId: record.id,
        scope: record.scope,
        entry,
        device,
        at,
        isAcknowledged: false,
        hasArrived: false,
        lostAt: undefined,
      };
      things.set(thingKey(record.id, entry), thing);
      return thing;
    });
  }

  return {
    things,
    attempt,
    attemptOpening: (record, device, at) => attempt(record, [openingAsEntry(record.opened)], device, at),
    arrive: (documents) => {
      for (const document of documents) {
        const record = parseWireRecord(document);
        if (!record.ok) continue;
        for (const entry of thingsIn(record.value)) {
          const thing = things.get(thingKey(record.value.id, entry));
          if (thing !== undefined) thing.hasArrived = true;
        }
      }
    },
    forbidden: new Set(),
    deleted: new Set(),
    granted: new Set(),
    wipes: [],
  };
}

export function thingKey(recordId: string, entry: Pick<Entry, 'id'>): string {
  return `${recordId} ${entry.id}`;
}

export function textOfEntry({ id, kind, by, at, offset, device, seen, data }: Entry): string {
  return canonicalJson({ id, kind, by, at, offset, device, seen, data });
}
