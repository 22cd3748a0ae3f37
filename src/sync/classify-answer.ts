import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { AnswerBody } from './answer-reader.ts';
import type { Failure } from './failure.ts';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** The `Retry-After` header; empty when there is none. */
  readonly retryAfter: string;
  readonly body: AnswerBody;
}

/** What an answer means: CouchDB's JSON, or why it cannot be used. `now` turns a date in `Retry-After` into a wait. */
export function classifyAnswer(answer: RawAnswer, now: number): Result<unknown, Failure> {
  const { status, body } = answer;
  if (status === 413) return refuse({ kind: 'too-large' });
  if (status === 429) {
    return refuse({ kind: 'too-many', retryAfterMs: readRetryAfter(answer.retryAfter, now) });
  }
  // CouchDB names conflicts row by row; one for a whole request says nothing against what was sent.
  if (status >= 500 || status === 408 || status === 409) return refuse({ kind: 'server-error' });
  const { json, isCutShort } = body;
  if (status >= 200 && status < 300) {
    // CouchDB promises success before it reads on: what breaks then stands where the answer was to be.
    if (isCouchError(json)) return refuse({ kind: 'server-error' });
    if (json !== undefined) return ok(json);
    return refuse({ kind: isCutShort ? 'unreachable' : 'not-couchdb' });
  }
  if (!isCouchError(json)) return refuse({ kind: 'not-couchdb' });
  if (status === 401) return refuse({ kind: 'signed-out' });
  if (status === 403) return refuse({ kind: 'forbidden' });
  if (status === 404) return refuse({ kind: 'missing-database' });
  return refuse({ kind: 'bad-request', reason: reasonIn(json) });
}

/** CouchDB's own words for an error, from an answer or from one row of it. */
export function reasonIn({ error, reason }: JsonObject): string {
  if (typeof reason === 'string' && reason !== '') return reason;
  return typeof error === 'string' ? error : 'unknown';
}

function isCouchError(json: unknown): json is JsonObject {
  return isJsonObject(json) && typeof json['error'] === 'string';
}

function readRetryAfter(header: string, now: number): number {
  const seconds = Number(header);
  if (header !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isFinite(date) ? Math.max(0, date - now) : 0;
}
