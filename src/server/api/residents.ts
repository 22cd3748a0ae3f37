import type { Account } from '#domain/access/account.ts';
import { concerns, eraseFrom, type Subject, subjectOf } from '#domain/access/erasure.ts';
import { mayIn, type OfficeAct } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { ApiNeeds } from './api.ts';
import { createScopeRecords, type StoredRecord } from './scope-records.ts';

/** 居民的权利: what the server does for one resident, asked for by a coordinator. Refusals are thrown. */
export interface ResidentsApi {
  /** Everything that is kept about the resident. */
  readonly export: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  /** Answers how many records were concerned; doing it again finds none. */
  readonly erase: (caller: Account, body: JsonObject) => Promise<JsonObject>;
}

export function createResidentsApi({ ask, audit }: ApiNeeds): ResidentsApi {
  const records = createScopeRecords(ask);

  async function find(
    scope: string,
    id: string,
  ): Promise<{ subject: Subject; found: readonly StoredRecord[] }> {
    const all = await records.all(scope);
    const own = all.find(({ record }) => record.id === id);
    const subject = own && subjectOf(own.record);
    if (subject === undefined)
      throw new CouchError(404, 'unknown-resident', 'There is no such resident here.');
    return { subject, found: all.filter(({ record }) => concerns(record, subject)) };
  }

  return {
    export: async (caller, body) => {
      const scope = scopeFor(caller, body, 'export-resident');
      const { found } = await find(scope, asText(body['resident']));
      await audit.note({ what: 'resident-exported', by: caller.name, scope, count: found.length });
      return { records: found.map(({ record }) => ({ ...toWireRecord(record) }) as unknown as JsonObject) };
    },
    erase: async (caller, body) => {
      const scope = scopeFor(caller, body, 'erase-resident');
      const { subject, found } = await find(scope, asText(body['resident']));
      // The resident's own record last: as long as it stands, a broken-off erasure can be asked for again.
      const inOrder = [...found].sort(
        (a, b) => Number(a.record.id === subject.id) - Number(b.record.id === subject.id),
      );
      let count = 0;
      try {
        for (const stored of inOrder) {
          await records.rewrite(scope, stored, (record) => eraseFrom(record, subject));
          count += 1;
        }
        await records.compact(scope);
      } finally {
        // Also of one that broke off: what is gone is gone.
        await audit.note({ what: 'resident-erased', by: caller.name, scope, count });
      }
      return { count };
    },
  };
}

function scopeFor(caller: Account, body: JsonObject, act: OfficeAct): string {
  const scope = asText(body['scope']);
  if (parseScope(scope)?.kind !== 'doors' || !mayIn(caller, scope, act)) {
    throw new CouchError(403, 'not-allowed', 'This is for the coordinator of these doors.');
  }
  return scope;
}
