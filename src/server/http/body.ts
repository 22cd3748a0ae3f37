import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';

const MAX_DEPTH = 100;

interface Bodied {
  readonly request: Request;
  readonly maxBodyBytes: number;
}

/** The whole body. Throws 413 as soon as it is larger than the account may send. */
export async function readBytes({ request, maxBodyBytes }: Bodied): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw tooLarge(maxBodyBytes);
  if (!['', 'identity'].includes(request.headers.get('content-encoding') ?? '')) {
    throw new CouchError(415, 'bad_content_type', 'Compressed bodies are not read.');
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBodyBytes) throw tooLarge(maxBodyBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as JSON. Throws 400 for what is not JSON, not UTF-8 or nested too deeply to be handled safely. */
export async function readJson(call: Bodied): Promise<Json> {
  return parseJson(await readBytes(call));
}

export async function readJsonObject(call: Bodied): Promise<JsonObject> {
  const body = await readJson(call);
  if (!isJsonObject(body)) throw new CouchError(400, 'bad_request', 'Request body must be a JSON object');
  return body;
}

export function parseJson(bytes: Uint8Array): Json {
  const text = decode(bytes);
  if (depthOf(text) > MAX_DEPTH) throw new CouchError(400, 'bad_request', 'JSON is nested too deeply.');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new CouchError(400, 'bad_request', 'invalid UTF-8 JSON');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CouchError(400, 'bad_request', 'invalid UTF-8 JSON');
  }
}

/** Brackets inside each other, texts skipped; read before parsing, because walking a deep value can itself overflow. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfText(text, at + 1);
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function tooLarge(limit: number): CouchError {
  return new CouchError(413, 'too_large', `The request is larger than ${limit} bytes.`);
}
