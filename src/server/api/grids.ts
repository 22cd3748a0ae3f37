import { type Account, communityRole } from '#domain/access/account.ts';
import { doorsScope, isGridCode } from '#domain/access/scopes.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { openDatabase } from '#server/provisioning/open-database.ts';
import { readRuleText } from '#server/rules/rule-text.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { communityFor } from './accounts.ts';
import type { ApiNeeds } from './api.ts';
import { askDatabases } from './ask-databases.ts';
import { createUserDocuments } from './user-documents.ts';

/** 网格 of a community, for its coordinators and nobody else. Every refusal is thrown. */
export interface GridsApi {
  /** Makes the doors' database of a grid and gives it to the community's coordinators; what stands stays. */
  readonly create: (caller: Account, body: JsonObject) => Promise<JsonObject>;
}

export function createGridsApi({ ask, audit, endFeeds }: ApiNeeds): GridsApi {
  const databases = askDatabases(ask);
  const users = createUserDocuments(ask);
  return {
    create: async (caller, body) => {
      const community = communityFor(caller, body, 'make-grids');
      const grid = asText(body['grid']);
      if (!isGridCode(grid)) throw new CouchError(400, 'bad-name', 'Letters a-z and digits only.');
      const scope = doorsScope(community, grid);
      const { isMade } = await openDatabase(databases, scope, await readRuleText());
      const coordinator = communityRole('coordinator', community);
      const without = (await users.all()).filter(
        ({ roles }) => roles.includes(coordinator) && !roles.includes(scope),
      );
      for (const user of without) await users.putRoles(user, [...user.roles, scope].sort());
      if (isMade) await audit.note({ what: 'grid-made', by: caller.name, scope });
      if (without.length > 0) endFeeds();
      return { scope, isMade };
    },
  };
}
