import { asText, type JsonObject } from '#lib/json.ts';
import { isServerAccount } from '#server/accounts/security.ts';
import { checkRow } from '#server/rules/check-row.ts';
import { checkId, isRevision } from '#server/store/check-row-shape.ts';
import { CouchError, couchErrorOf } from '#server/store/couch-error.ts';
import type { CouchDatabase, Leaf, RowCheck } from '#server/store/couch-store.ts';
import { answerJson } from './answer.ts';
import type { CallTo } from './call.ts';
import { partClientRows, readRows } from './client-rows.ts';
import { isSet } from './query.ts';

/** Writes a batch; a client's rows go through the rules, the server's own as they are. */
export async function answerBulkDocs(call: CallTo<'bulk-docs'>, database: CouchDatabase): Promise<Response> {
  const { docs, new_edits: newEdits } = await call.readBody();
  const { account } = call;
  if (!account || isServerAccount(account)) {
    const rows = await database.write(readRows(docs), { newEdits: newEdits !== false });
    return answerJson(call.request, 201, newEdits === false ? rows.filter((row) => 'error' in row) : rows);
  }
  const user = { ...account, db: database.name };
  const check: RowCheck = (row, replaced) => checkRow(row, replaced, user);
  const { allowed, inOrder } = partClientRows(docs);
  return answerJson(call.request, 201, inOrder(await database.write(allowed, { newEdits: true, check })));
}

/** `_bulk_get`: revisions of many documents at once, a failure beside each that is not there. */
export async function answerBulkGet(call: CallTo<'bulk-get'>, database: CouchDatabase): Promise<Response> {
  const { docs } = await call.readBody();
  const asked = readRows(docs);
  const results = await Promise.all(asked.map((each) => readAsked(call, database, each)));
  return answerJson(call.request, 200, { results });
}

async function readAsked(
  call: CallTo<'bulk-get'>,
  database: CouchDatabase,
  asked: JsonObject,
): Promise<JsonObject> {
  const { id, rev } = asked;
  try {
    checkId(id);
    if (rev !== undefined && !isRevision(rev)) throw new CouchError(400, 'bad_request', 'Invalid rev format');
    const leaves = await database.openRevisions(asText(id), rev === undefined ? 'all' : [rev], {
      revs: isSet(call.query, 'revs'),
      latest: isSet(call.query, 'latest'),
      attachments: isSet(call.query, 'attachments'),
    });
    return { id: id ?? null, docs: leaves.map((leaf) => answerLeaf(asText(id), leaf)) };
  } catch (thrown) {
    const refusal = couchErrorOf(thrown);
    if (!refusal) throw thrown;
    const failure = {
      id: id ?? null,
      rev: rev ?? 'undefined',
      error: refusal.error,
      reason: refusal.message,
    };
    return { id: id ?? null, docs: [{ error: failure }] };
  }
}

function answerLeaf(id: string, leaf: Leaf): JsonObject {
  if ('ok' in leaf) return { ok: leaf.ok };
  return { error: { id, rev: leaf.missing, error: 'not_found', reason: 'missing' } };
}
