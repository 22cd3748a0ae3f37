import type { Account } from '#domain/access/account.ts';
import { ACCESS, livesIn, mayBeBrought, mayIn } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { OPENED_KIND, openingId, thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import { ok, type Result } from '#lib/result.ts';
import type { UnsentChange, UnsentRecord } from '#storage/outbox/outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { ServerCopy } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import { readRecord } from './read-rows.ts';

export interface SearchNeeds {
  readonly client: CouchClient;
  readonly database: Pick<RecordsDatabase, 'outbox' | 'readMany' | 'query'>;
  readonly account: Account;
}

const BATCH = 100;

/**
 * After a server lost changes: whatever this device holds and the server lacks goes into the outbox once more, and
 * so is 待上传 again. Only what this account may send: its own words, and for a coordinator everybody's
 * but for what nobody brings.
 */
export async function searchLost(
  needs: SearchNeeds,
  scope: string,
  signal: AbortSignal,
): Promise<Result<undefined, Failure>> {
  const ids = await idsIn(needs.database, scope);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const copies = await needs.client.allDocs(scope, batch, signal);
    if (!copies.ok) return copies;
    const lost = await changesLost(needs, batch, copies.value);
    if (lost.length > 0) await needs.database.outbox.add(lost);
  }
  return ok(undefined);
}

/** Records of types that this program knows; what a newer one wrote, that one will give back. */
async function idsIn(database: SearchNeeds['database'], scope: string): Promise<readonly string[]> {
  const home = parseScope(scope)?.kind;
  const types = Object.keys(ACCESS).filter((type) => home !== undefined && livesIn(type, home));
  const ids: string[] = [];
  for (const type of types) {
    const records = await database.query({ type });
    ids.push(...records.filter((record) => record.scope === scope).map((record) => record.id));
  }
  return ids;
}

/** What this device holds of these records and the server's copies lack, as `changesLacking` says it of each. */
export async function changesLost(
  {
    database,
    account,
  }: Pick<SearchNeeds, 'account'> & { database: Pick<RecordsDatabase, 'outbox' | 'readMany'> },
  ids: readonly string[],
  copies: ReadonlyMap<string, ServerCopy>,
): Promise<readonly UnsentChange[]> {
  const records = await database.readMany(ids);
  const unsent = database.outbox.unsent();
  return records.flatMap((record) =>
    changesLacking(account, record, copies.get(record.id), unsent.get(record.id)),
  );
}

/** What this device holds of a record, may send, need not send anyway, and the server's copy lacks. */
export function changesLacking(
  account: Account,
  local: FieldRecord,
  copy: ServerCopy | undefined,
  unsent: UnsentRecord | undefined,
): readonly UnsentChange[] {
  if (copy?.state === 'deleted') return [];
  const server = copy?.state === 'present' ? readRecord(local.scope, copy.document) : undefined;
  if (copy?.state === 'present' && server === undefined) return [];
  const known = new Set([
    ...(server === undefined ? [] : thingsIn(server).map((thing) => thing.id)),
    ...(unsent?.entryIds ?? []),
  ]);
  const isSendable = (stamp: Stamp, kind: string): boolean =>
    stamp.by === account.name ||
    (mayIn(account, local.scope, 'bring-others') && mayBeBrought(local.type, kind));
  const entries = local.entries.filter((entry) => !known.has(entry.id) && isSendable(entry, entry.kind));
  const { id, scope, type, v } = local;
  const record = { id, scope, type, v };
  const isOpeningLost = !known.has(openingId(local.opened));
  // An opening of somebody else comes from them; our entries wait until it is there.
  return [
    ...(isOpeningLost && isSendable(local.opened, OPENED_KIND)
      ? [{ record, change: { open: { ...local, entries: [] } } }]
      : []),
    ...(entries.length > 0 ? [{ record, change: { append: { id, entries } } }] : []),
  ];
}
