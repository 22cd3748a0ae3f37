import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { parseJson } from '#server/http/body.ts';
import type { Incoming } from '#server/http/endpoint.ts';
import { documentPart } from '#server/http/multipart-document.ts';

/** Whether documents can be deleted by this request's body, which CouchDB's protocol allows beside DELETE. */
export function writesDocuments({ request, route }: Incoming): boolean {
  if (request.method === 'POST') return route.kind === 'bulk-docs' || route.kind === 'database';
  return request.method === 'PUT' && route.kind === 'document';
}

/** A request that goes on as it came, and what was read of its body so far. */
export interface HeardBody {
  readonly request: Request;
  readonly bytes: () => Buffer;
}

/** Nothing is read ahead of whoever reads the request, and a body that is given up is given up here too. */
export function hearBody(request: Request): HeardBody {
  const chunks: Uint8Array[] = [];
  const bytes = (): Buffer => Buffer.concat(chunks);
  if (request.body === null) return { request, bytes };
  const body = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        chunks.push(chunk);
        controller.enqueue(chunk);
      },
    }),
  );
  const { url, method, headers, signal } = request;
  const goingOn: RequestInit & { readonly duplex: 'half' } = {
    method,
    headers,
    signal,
    body,
    duplex: 'half',
  };
  return { request: new Request(url, goingOn), bytes };
}

/**
 * How many documents a written body has deleted, by the answer that it got. Rows of a batch are answered in their
 * order; with `new_edits` false only those that failed are.
 */
export async function countDeleted({ request, bytes }: HeardBody, answer: Response): Promise<number> {
  const body = readBody(request, bytes());
  if (body === undefined) return 0;
  if (!Array.isArray(body['docs'])) return isDeletion(body) ? 1 : 0;
  const docs: readonly Json[] = body['docs'];
  const deleted = docs.filter(isDeletion).length;
  if (deleted === 0) return 0;
  const rows = await readRows(answer);
  if (body['new_edits'] !== false)
    return docs.filter((doc, nth) => isDeletion(doc) && !hasFailed(rows[nth])).length;
  const failed = new Set(rows.filter(hasFailed).map((row) => (isJsonObject(row) ? row['id'] : undefined)));
  return docs.filter((doc) => isDeletion(doc) && !failed.has(doc['_id'])).length;
}

const MAY_DELETE = ['_deleted', '\\u00'];

/** Undefined for what deletes nothing; most bodies are not even parsed for it. */
function readBody(request: Request, bytes: Buffer): JsonObject | undefined {
  if (!MAY_DELETE.some((word) => bytes.includes(word))) return undefined;
  const text = documentPart(request, bytes);
  const body = text && parseJson(text);
  return isJsonObject(body) ? body : undefined;
}

async function readRows(answer: Response): Promise<readonly Json[]> {
  const { body, headers } = answer.clone();
  const isPacked = headers.get('content-encoding') === 'gzip';
  const plain = isPacked && body ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  const rows: unknown = await new Response(plain).json().catch(() => undefined);
  return Array.isArray(rows) ? (rows as readonly Json[]) : [];
}

function isDeletion(doc: Json): doc is JsonObject {
  return isJsonObject(doc) && doc['_deleted'] === true;
}

function hasFailed(row: Json | undefined): boolean {
  return isJsonObject(row) && row['error'] !== undefined;
}
