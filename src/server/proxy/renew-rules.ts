import { parseScope } from '#domain/access/scopes.ts';
import { askDatabases } from '#server/api/ask-databases.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { installRule } from '#server/provisioning/open-database.ts';
import { readRuleText } from '#server/rules/rule-text.ts';

/**
 * Puts the row rule of this version into every database of a CouchDB that has an older one: grids that were opened in
 * the app stand in no community file, so provisioning does not come by. A database without any rule is left alone.
 * Answers how many were renewed; rejects when CouchDB refuses.
 */
export async function renewRules(ask: AskAsServer): Promise<number> {
  const databases = askDatabases(ask);
  const names: unknown = await (await ask('_all_dbs', {})).json();
  const scopes = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  let rule: string | undefined;
  let renewed = 0;
  for (const scope of scopes.filter((name) => parseScope(name) !== undefined)) {
    const standing = await databases.read(scope, '_design/xbd');
    if (typeof standing?.['validate_doc_update'] !== 'string') continue;
    rule ??= await readRuleText();
    renewed += Number(await installRule(databases, scope, rule));
  }
  return renewed;
}
