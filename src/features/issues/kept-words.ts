import { isJsonObject, type Json } from '#lib/json.ts';

/** The texts of a form that was kept, by the names of its fields; `undefined` for what is no form. */
export function parseWords(kept: Json): Readonly<Record<string, string>> | undefined {
  if (!isJsonObject(kept)) return undefined;
  const texts = Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(texts);
}
