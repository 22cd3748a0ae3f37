import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { parseJson, readBytes } from './body.ts';
import type { Call } from './call.ts';

const BLANK_LINE = '\r\n\r\n';

export function isMultipart(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/related') ?? false;
}

/** A document whose attachments follow it as bytes, in the order in which it names them: how CouchDB's replicator writes. */
export async function readMultipartDocument(call: Call): Promise<JsonObject> {
  const boundary = /boundary="?([^";]+)"?/.exec(call.request.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) throw new CouchError(400, 'bad_request', 'multipart/related needs a boundary');
  const [first, ...bodies] = splitParts(await readBytes(call), boundary);
  const document = first && parseJson(first);
  if (!isJsonObject(document))
    throw new CouchError(400, 'bad_request', 'The first part must be a JSON object');
  if (!isJsonObject(document['_attachments'])) return document;

  const attachments = Object.entries(document['_attachments']).map(([name, attachment]): [string, Json] => {
    if (!isJsonObject(attachment) || attachment['follows'] !== true) return [name, attachment];
    const { content_type: type = 'application/octet-stream', revpos = null } = attachment;
    const bytes = bodies.shift();
    if (!bytes) throw new CouchError(400, 'bad_request', 'An attachment is missing');
    return [name, { content_type: type, ...(revpos !== null && { revpos }), data: bytes.toString('base64') }];
  });
  return { ...document, _attachments: Object.fromEntries(attachments) };
}

function splitParts(bytes: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Buffer[] = [];
  let start = bytes.indexOf(mark);
  while (start !== -1) {
    const from = start + mark.length;
    const next = bytes.indexOf(Buffer.from(`\r\n--${boundary}`), from);
    if (next === -1) break;
    const part = bytes.subarray(from, next);
    const head = part.indexOf(BLANK_LINE);
    if (head !== -1) parts.push(part.subarray(head + BLANK_LINE.length));
    start = next + 2;
  }
  return parts;
}
