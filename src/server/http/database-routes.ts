import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { CouchDatabase, CouchStore } from '#server/store/couch-store.ts';
import { answerJson } from './answer.ts';
import type { Call, CallTo } from './call.ts';

export async function createDatabase(call: CallTo<'database'>, store: CouchStore): Promise<Response> {
  if (await store.create(call.route.database)) return answerJson(call.request, 201, { ok: true });
  throw new CouchError(412, 'file_exists', 'The database could not be created, the file already exists.');
}

export async function removeDatabase(call: CallTo<'database'>, store: CouchStore): Promise<Response> {
  if (call.route.database.startsWith('_'))
    throw new CouchError(403, 'forbidden', 'This database belongs to the server.');
  if (await store.remove(call.route.database)) return answerJson(call.request, 200, { ok: true });
  throw new CouchError(404, 'not_found', 'Database does not exist.');
}

export async function putSecurity(call: Call, database: CouchDatabase): Promise<Response> {
  const security = await call.readBody();
  for (const part of ['admins', 'members']) checkPart(part, security[part]);
  await database.putSecurity(security);
  return answerJson(call.request, 200, { ok: true });
}

/** `_revs_diff` and its older sister `_missing_revs`: which of these revisions are not here. */
export async function answerMissingRevisions(call: Call, database: CouchDatabase): Promise<Response> {
  const asked = Object.entries(await call.readBody()).map(
    ([id, revisions]) => [id, readTexts(revisions)] as const,
  );
  const missing = await database.missingRevisions(Object.fromEntries(asked));
  if (call.route.kind === 'revs-diff') return answerJson(call.request, 200, missing);
  const lists = Object.entries(missing).map(([id, each]) => [id, isJsonObject(each) ? each['missing'] : []]);
  return answerJson(call.request, 200, { missing_revs: Object.fromEntries(lists) as JsonObject });
}

function checkPart(part: string, value: Json | undefined): void {
  if (value === undefined) return;
  if (!isJsonObject(value)) throw new CouchError(400, 'bad_request', `${part} must be a JSON object.`);
  for (const list of ['names', 'roles']) if (value[list] !== undefined) readTexts(value[list]);
}

function readTexts(list: Json | undefined): readonly string[] {
  if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
  throw new CouchError(400, 'bad_request', 'A list of texts is needed.');
}
