import { asText, type JsonObject } from '#lib/json.ts';
import { isRevision } from '#server/store/check-row-shape.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { CouchDatabase, ReadOptions, WrittenDocument } from '#server/store/couch-store.ts';
import { answerJson } from './answer.ts';
import type { Call, CallTo } from './call.ts';
import { isMultipart, readMultipartDocument } from './multipart-document.ts';
import { answerMultipartLeaves } from './multipart-leaves.ts';
import { isSet, jsonParameter } from './query.ts';

const STATUS_OF_REFUSAL: Readonly<Record<string, number>> = {
  conflict: 409,
  forbidden: 403,
  not_found: 404,
  missing_stub: 412,
};

export async function answerDocument(call: CallTo<'document'>, database: CouchDatabase): Promise<Response> {
  const { id } = call.route;
  const leaves = readOpenRevisions(call.query);
  const options = readOptions(call.query);
  if (leaves === undefined) {
    const document = await database.get(id, options);
    const etag = `"${asText(document['_rev'])}"`;
    if (call.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
    return answerJson(call.request, 200, document, { ETag: etag });
  }
  const wantsParts = call.request.headers.get('accept')?.includes('multipart/mixed') ?? false;
  const found = await database.openRevisions(id, leaves, {
    ...options,
    attachments: options.attachments ?? wantsParts,
  });
  return wantsParts ? answerMultipartLeaves(found) : answerJson(call.request, 200, found);
}

export async function putDocument(
  call: CallTo<'document' | 'local'>,
  database: CouchDatabase,
): Promise<Response> {
  const { id } = call.route;
  const body = isMultipart(call.request) ? await readMultipartDocument(call) : await call.readBody();
  if (body['_id'] !== undefined && body['_id'] !== id) throw invalid('Document ID must match the address.');
  const rev = readRevision(call) ?? body['_rev'];
  const document = { ...body, _id: id, ...(rev !== undefined && { _rev: rev }) };
  const newEdits = call.query.get('new_edits') !== 'false';
  return answerWritten(call, await writeOne(database, document, newEdits));
}

export async function postDocument(call: CallTo<'database'>, database: CouchDatabase): Promise<Response> {
  return answerWritten(call, await writeOne(database, await call.readBody(), true));
}

export async function deleteDocument(
  call: CallTo<'document' | 'local'>,
  database: CouchDatabase,
): Promise<Response> {
  const rev = readRevision(call);
  const document = { _id: call.route.id, _deleted: true, ...(rev !== undefined && { _rev: rev }) };
  const { id, rev: written } = await writeOne(database, document, true);
  return answerJson(call.request, 200, { ok: true, id, rev: written });
}

/** One row, its refusal thrown. */
export async function writeOne(
  database: CouchDatabase,
  document: JsonObject,
  newEdits: boolean,
): Promise<WrittenDocument> {
  const [row] = await database.write([document], { newEdits });
  if (row && 'ok' in row) return row;
  const { error, reason } = row ?? { error: 'unknown_error', reason: 'unknown' };
  throw new CouchError(STATUS_OF_REFUSAL[error] ?? 400, error, reason);
}

export function answerWritten(call: Call, { id, rev }: WrittenDocument): Promise<Response> {
  return answerJson(call.request, 201, { ok: true, id, rev }, { ETag: `"${rev}"` });
}

/** The revision that a write replaces, from the query or from `If-Match`. */
export function readRevision(call: Call): string | undefined {
  return call.query.get('rev') ?? call.request.headers.get('if-match')?.replaceAll('"', '') ?? undefined;
}

function readOptions(query: URLSearchParams): ReadOptions {
  const rev = query.get('rev');
  if (rev !== null && !isRevision(rev)) throw invalid('Invalid rev format');
  return {
    ...(rev !== null && { rev }),
    revs: isSet(query, 'revs'),
    revsInfo: isSet(query, 'revs_info') || isSet(query, 'meta'),
    conflicts: isSet(query, 'conflicts') || isSet(query, 'meta'),
    latest: isSet(query, 'latest'),
    ...(query.has('attachments') && { attachments: isSet(query, 'attachments') }),
  };
}

function readOpenRevisions(query: URLSearchParams): 'all' | readonly string[] | undefined {
  if (!query.has('open_revs')) return undefined;
  if (query.get('open_revs') === 'all') return 'all';
  const revisions = jsonParameter(query, 'open_revs');
  if (!Array.isArray(revisions) || !revisions.every(isRevision)) throw invalid('Invalid rev format');
  return revisions;
}

function invalid(reason: string): CouchError {
  return new CouchError(400, 'bad_request', reason);
}
