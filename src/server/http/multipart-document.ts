import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { parseJson, readBytes } from './body.ts';
import type { Call } from './call.ts';

const BLANK_LINE = '\r\n\r\n';

export function isMultipart(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/related') ?? false;
}

/** The JSON of a document that comes alone or with its attachments behind it; undefined where there is none. */
export function documentPart(request: Request, bytes: Buffer): Buffer | undefined {
  return isMultipart(request) ? splitParts(bytes, boundaryOf(request))[0] : bytes;
}

/** A document whose attachments follow it as bytes, in the order in which it names them: how CouchDB's replicator writes. */
export async function readMultipartDocument(call: Call): Promise<JsonObject> {
  const [first, ...bodies] = splitParts(await readBytes(call), boundaryOf(call.request));
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

function boundaryOf(request: Request): string {
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) throw new CouchError(400, 'bad_request', 'multipart/related needs a boundary');
  return boundary;
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
