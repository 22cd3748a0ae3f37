import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { CouchError } from '#server/store/couch-error.ts';

const compress = promisify(gzip);
const WORTH_COMPRESSING = 1024;

/** Answers with JSON, compressed when the client takes it and it is worth it. */
export function answerJson(
  request: Request,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return answerText(request, status, `${JSON.stringify(value)}\n`, headers);
}

/** The same for JSON that is text already. */
export async function answerText(
  request: Request,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const plain = { ...JSON_HEADERS, ...headers };
  if (text.length < WORTH_COMPRESSING || !takesGzip(request))
    return new Response(text, { status, headers: plain });
  const packed = await compress(text, { level: 5 });
  return new Response(packed, { status, headers: { ...plain, 'Content-Encoding': 'gzip' } });
}

export function answerError(request: Request, { status, error, message }: CouchError): Promise<Response> {
  return answerJson(request, status, { error, reason: message });
}

export function takesGzip(request: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers.get('accept-encoding') ?? '');
}

/** Records are personal: nothing between server and phone may keep them. */
export const JSON_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'application/json',
  'Cache-Control': 'must-revalidate, no-store',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding, Cookie, Authorization',
};
