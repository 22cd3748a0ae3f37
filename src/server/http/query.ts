import type { Json } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { parseJson } from './body.ts';

export function isSet(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true';
}

/** A number of zero or more; undefined when the query does not name it. */
export function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,15}$/.test(text)) {
    throw new CouchError(400, 'query_parse_error', `Invalid value for integer: "${text.slice(0, 40)}"`);
  }
  return Number(text);
}

/** A parameter that CouchDB reads as JSON, as keys and revisions are. */
export function jsonParameter(query: URLSearchParams, ...names: readonly string[]): Json | undefined {
  const text = names.map((name) => query.get(name)).find((each) => each !== null) ?? undefined;
  return text === undefined ? undefined : parseJson(Buffer.from(text));
}
