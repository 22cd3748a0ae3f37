import type { Account } from '#domain/access/account.ts';
import { communityScope } from '#domain/access/scopes.ts';
import type { JsonObject } from '#lib/json.ts';
import { communityFor } from './accounts.ts';
import type { ApiNeeds } from './api.ts';

/** Excel files are made on the coordinator's own device, which says so here: that it was done, and by whom. */
export interface ExportsApi {
  readonly report: (caller: Account, body: JsonObject) => Promise<JsonObject>;
}

export function createExportsApi({ audit }: Pick<ApiNeeds, 'audit'>): ExportsApi {
  return {
    report: async (caller, body) => {
      const scope = communityScope(communityFor(caller, body, 'export-tables'));
      await audit.note({ what: 'exported', by: caller.name, scope });
      return { ok: true };
    },
  };
}
