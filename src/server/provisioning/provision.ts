import { communityScope, doorsScope, streetScope } from '#domain/access/scopes.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import { canonicalJson, isJsonObject, type JsonObject } from '#lib/json.ts';
import { readRuleText } from '#server/rules/rule-text.ts';
import type { CommunityFile } from './community-file.ts';
import { communityRecords } from './community-records.ts';
import { connectCouchEndpoint, type CouchEndpoint, type Endpoint } from './couch-endpoint.ts';
import { openDatabase } from './open-database.ts';
import { type MadePassword, provisionAccounts } from './provision-accounts.ts';

/** What a run did; all counts are 0 and all lists empty when everything stood already. */
export interface ProvisionReport {
  readonly databasesMade: number;
  /** Databases whose `_security` or row rules were written. */
  readonly rulesWritten: number;
  readonly accountsMade: number;
  readonly rolesChanged: number;
  /** Passwords made up because the file had none for a new account. */
  readonly madePasswords: readonly MadePassword[];
  readonly recordsMade: number;
  /** Records that stood as the file has them. */
  readonly recordsKept: number;
  /** Ids of records that stand with another opening than the file has, or were deleted; they stay as they are. */
  readonly recordsDiffering: readonly string[];
}

/** Records by the database that each belongs to. */
export type RecordsByScope = ReadonlyMap<string, readonly WireRecord[]>;

/**
 * Makes a community on the server: databases, who may enter them, row rules, records, accounts. Whatever stands is
 * compared first and kept, so that a second run changes nothing and a broken-off one can be repeated. `further`
 * records are none of the file's.
 */
export async function provision(
  file: CommunityFile,
  endpoint: Endpoint,
  further: RecordsByScope = new Map(),
): Promise<ProvisionReport> {
  const couch = connectCouchEndpoint(endpoint);
  const scopes = [
    communityScope(file.community),
    ...file.grids.map((grid) => doorsScope(file.community, grid.code)),
    ...(file.street === undefined ? [] : [streetScope(file.street.code)]),
  ];
  const usersMade = Number(await couch.makeDatabase('_users'));
  let databasesMade = usersMade;
  let rulesWritten = 0;
  const rule = await readRuleText();
  for (const scope of scopes) {
    const opened = await openDatabase(couch, scope, rule);
    databasesMade += Number(opened.isMade);
    rulesWritten += Number(opened.isGuarded);
  }
  const records = await writeRecords(couch, [...communityRecords(file), ...further]);
  const accounts = await provisionAccounts(couch, file);
  return { databasesMade, rulesWritten, ...records, ...accounts };
}

type RecordCounts = Pick<ProvisionReport, 'recordsMade' | 'recordsKept' | 'recordsDiffering'>;

async function writeRecords(
  couch: CouchEndpoint,
  byScope: Iterable<readonly [scope: string, records: readonly WireRecord[]]>,
): Promise<RecordCounts> {
  let recordsMade = 0;
  let recordsKept = 0;
  const recordsDiffering: string[] = [];
  for (const [scope, records] of byScope) {
    const standing = await couch.readAll(
      scope,
      records.map((record) => record._id),
    );
    const missing = records.filter(({ _id }) => standing.get(_id)?.state === 'absent');
    await couch.writeAll(scope, missing);
    const differing = records.filter((record) => {
      const found = standing.get(record._id);
      return found?.state === 'gone' || (found?.state === 'here' && !hasData(found.doc, record.opened.data));
    });
    recordsMade += missing.length;
    recordsKept += records.length - missing.length - differing.length;
    recordsDiffering.push(...differing.map((record) => record._id));
  }
  return { recordsMade, recordsKept, recordsDiffering };
}

function hasData(doc: JsonObject, data: JsonObject): boolean {
  const opened = doc['opened'];
  return isJsonObject(opened) && canonicalJson(opened['data'] ?? null) === canonicalJson(data);
}
