import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { isJsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';

/** Goes through what changed in a database, each record as it stands. */
export interface Follower {
  /** Resolves at the end of the changes. Rejects when the store or `done` does; the next call goes on from there. */
  readonly catchUp: (done: (record: FieldRecord) => Promise<void>) => Promise<void>;
}

const PAGE_ROWS = 200;

/** The place is kept in memory: after a start everything is looked at once more, which changes nothing. */
export function createFollower(ask: AskAsServer, scope: string): Follower {
  let since = '0';
  return {
    catchUp: async (done) => {
      for (;;) {
        const query = new URLSearchParams({ include_docs: 'true', limit: String(PAGE_ROWS), since });
        const answer = await ask(`${scope}/_changes?${query.toString()}`, {});
        // A database that was put back from a backup knows other places.
        if (answer.status === 400) since = '0';
        const page: unknown = await answer.json().catch(() => undefined);
        const rows = isJsonObject(page) ? page['results'] : undefined;
        const last = isJsonObject(page) ? page['last_seq'] : undefined;
        if (!answer.ok || !Array.isArray(rows) || (typeof last !== 'string' && typeof last !== 'number')) {
          throw new Error(`${scope}/_changes answered ${answer.status}`);
        }
        for (const row of rows) {
          const parsed = parseWireRecord(isJsonObject(row) ? row['doc'] : undefined);
          if (parsed.ok) await done(parsed.value);
        }
        since = String(last);
        if (rows.length < PAGE_ROWS) return;
      }
    },
  };
}
