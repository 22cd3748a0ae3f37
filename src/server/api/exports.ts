import type { Account } from '#domain/access/account.ts';
import { EXPORTED_TABLES } from '#domain/access/export-report.ts';
import { communityScope } from '#domain/access/scopes.ts';
import { asText, type Json, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { communityFor } from './accounts.ts';
import type { ApiNeeds } from './api.ts';

/** Excel files are made on the coordinator's own device, which says so here, at its next contact where it had none. */
export interface ExportsApi {
  readonly report: (caller: Account, body: JsonObject) => Promise<JsonObject>;
}

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const MOST_ROWS = 1_000_000;

export function createExportsApi({ audit }: Pick<ApiNeeds, 'audit'>): ExportsApi {
  return {
    report: async (caller, body) => {
      const scope = communityScope(communityFor(caller, body, 'export-tables'));
      const table = EXPORTED_TABLES.find((each) => each === body['table']);
      const [count, doneAt] = [readCount(body['rows']), readTime(body['at'])];
      const report = asText(body['report']);
      if (table === undefined || count === undefined || doneAt === undefined || !ULID.test(report)) {
        throw new CouchError(400, 'not-allowed', 'This is no report of an export.');
      }
      await audit.noteOnce({ what: 'exported', by: caller.name, scope, table, count, doneAt, report });
      return { ok: true };
    },
  };
}

function readCount(value: Json | undefined): number | undefined {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_ROWS;
  return isCount ? value : undefined;
}

function readTime(value: Json | undefined): string | undefined {
  const time = new Date(typeof value === 'number' ? value : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
