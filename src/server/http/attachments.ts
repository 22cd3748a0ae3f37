import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { isServerAccount } from '#server/accounts/security.ts';
import { checkRow } from '#server/rules/check-row.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { CouchDatabase } from '#server/store/couch-store.ts';
import { readBytes } from './body.ts';
import type { CallTo } from './call.ts';
import { mediaTypeOf } from './media-type.ts';
import { answerWritten, readRevision, writeOne } from './documents.ts';

/** A file somebody sent is never run or shown as a page of this origin. */
export const ATTACHMENT_HEADERS: Readonly<Record<string, string>> = {
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-cache',
};

export async function answerAttachment(
  call: CallTo<'attachment'>,
  database: CouchDatabase,
): Promise<Response> {
  const { id, name } = call.route;
  const { bytes, type, digest } = await database.attachment(id, name, call.query.get('rev') ?? undefined);
  const etag = `"${digest}"`;
  const headers = { ...ATTACHMENT_HEADERS, ETag: etag, 'Content-Type': type || 'application/octet-stream' };
  if (call.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers });
}

export async function putAttachment(call: CallTo<'attachment'>, database: CouchDatabase): Promise<Response> {
  const { name } = call.route;
  const bytes = await readBytes(call);
  const isClient = call.account !== undefined && !isServerAccount(call.account);
  const claimed = call.request.headers.get('content-type') ?? 'application/octet-stream';
  const type = isClient ? mediaTypeOf(bytes) : claimed;
  const document = await readReplaced(call, database);
  if (isClient) checkFile(call, database.name, document, type);
  const attachments = {
    ...attachmentsOf(document),
    [name]: { content_type: type, data: bytes.toString('base64') },
  };
  return answerWritten(call, await writeOne(database, { ...document, _attachments: attachments }, true));
}

/** The rule of records, asked as CouchDB asks it: the file is named in the row, its bytes are not. */
function checkFile(
  { account, route }: CallTo<'attachment'>,
  db: string,
  document: JsonObject,
  type: string,
): void {
  const stub = { stub: true, content_type: type, digest: '' };
  const row = { ...document, _attachments: { ...attachmentsOf(document), [route.name]: stub } };
  const reason = checkRow(row, document, { name: account?.name ?? '', roles: account?.roles ?? [], db });
  if (reason !== undefined) throw new CouchError(403, 'forbidden', reason);
}

export async function deleteAttachment(
  call: CallTo<'attachment'>,
  database: CouchDatabase,
): Promise<Response> {
  const { name } = call.route;
  const document = await readReplaced(call, database);
  const { [name]: removed, ...rest } = attachmentsOf(document);
  if (removed === undefined) throw new CouchError(404, 'not_found', 'Document is missing attachment');
  return answerWritten(call, await writeOne(database, { ...document, _attachments: rest }, true));
}

/** Without a revision only a new document can be meant; the write itself finds out when there is one already. */
async function readReplaced(call: CallTo<'attachment'>, database: CouchDatabase): Promise<JsonObject> {
  const { id } = call.route;
  const rev = readRevision(call);
  return rev === undefined ? { _id: id } : database.get(id, { rev });
}

function attachmentsOf(document: JsonObject): JsonObject {
  return isJsonObject(document['_attachments']) ? document['_attachments'] : {};
}
