export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same text for the same value whatever the order of its keys, so that two values can be compared. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** The text that a value is, or an empty one for anything else. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const PAIR_OR_HALF = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/**
 * The value with no half characters in its texts, as cutting a text in the middle of an emoji leaves them: they are no
 * UTF-8, and a CouchDB takes no JSON that holds one.
 */
export function wellFormed(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
}

function whole(value: Json): Json {
  if (typeof value === 'string') {
    return value.replace(PAIR_OR_HALF, (found) => (found.length === 2 ? found : '\ufffd'));
  }
  if (Array.isArray(value)) return value.map(whole);
  return isJsonObject(value) ? wellFormed(value) : value;
}
