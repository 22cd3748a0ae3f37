import { mergeRecords } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord, toWireRecord } from '#domain/records/wire.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { CouchError } from '#server/store/couch-error.ts';

export interface StoredRecord {
  readonly record: FieldRecord;
  readonly doc: JsonObject;
}

/** The records of one database, read and rewritten by the server's own account, past the rules. */
export interface ScopeRecords {
  readonly all: (scope: string) => Promise<readonly StoredRecord[]>;
  /** Undefined for a record that is not there. */
  readonly read: (scope: string, id: string) => Promise<StoredRecord | undefined>;
  /** Writes a record that was not there; throws when somebody was quicker. */
  readonly create: (scope: string, record: FieldRecord) => Promise<void>;
  /** Writes what `change` makes of the record, again and again until nobody came between. */
  readonly rewrite: (
    scope: string,
    stored: StoredRecord,
    change: (record: FieldRecord) => FieldRecord,
  ) => Promise<void>;
  /** Old revisions go for good; CouchDB does it in its own time. */
  readonly compact: (scope: string) => Promise<void>;
}

const TRIES = 5;

export function createScopeRecords(ask: AskAsServer): ScopeRecords {
  async function send(path: string, method: string, body?: JsonObject, missing?: number): Promise<unknown> {
    const answer = await ask(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json().catch(() => undefined);
    if (answer.ok) return said;
    if (answer.status === missing) return undefined;
    throw new CouchError(answer.status, 'unavailable', 'The store did not do this.');
  }

  async function read(scope: string, id: string): Promise<StoredRecord | undefined> {
    const doc = await send(`${scope}/${encodeURIComponent(id)}`, 'GET', undefined, 404);
    return isJsonObject(doc) ? storedRecord(doc) : undefined;
  }

  /** False when it was refused, as when somebody else wrote first. */
  async function write(scope: string, doc: JsonObject): Promise<boolean> {
    const rows = await send(`${scope}/_bulk_docs`, 'POST', { docs: [doc] });
    return Array.isArray(rows) && rows.every((row) => isJsonObject(row) && row['error'] === undefined);
  }

  return {
    all: async (scope) => {
      const answer = await send(`${scope}/_all_docs?include_docs=true`, 'GET');
      const rows = isJsonObject(answer) && Array.isArray(answer['rows']) ? answer['rows'] : [];
      return rows.flatMap((row) => {
        const doc = isJsonObject(row) ? row['doc'] : undefined;
        return isJsonObject(doc) ? (storedRecord(doc) ?? []) : [];
      });
    },
    rewrite: async (scope, stored, change) => {
      let current: StoredRecord | undefined = stored;
      for (let turn = 0; current !== undefined && turn < TRIES; turn += 1) {
        const changed = toWireRecord(change(mergeRecords(current.record, current.record)));
        const doc = { ...current.doc, ...changed } as unknown as JsonObject;
        if (await write(scope, doc)) return;
        current = await read(scope, stored.record.id);
      }
      throw new CouchError(409, 'busy', 'Somebody is writing there. Try again.');
    },
    read,
    create: async (scope, record) => {
      const doc = { ...toWireRecord(record) } as unknown as JsonObject;
      if (!(await write(scope, doc))) throw new CouchError(409, 'busy', 'Somebody was quicker. Try again.');
    },
    compact: async (scope) => {
      await send(`${scope}/_compact`, 'POST', {});
    },
  };
}

function storedRecord(doc: JsonObject): StoredRecord | undefined {
  const parsed = parseWireRecord(doc);
  return parsed.ok ? { record: parsed.value, doc } : undefined;
}
