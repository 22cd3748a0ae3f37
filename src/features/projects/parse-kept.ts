import { isJsonObject, type Json } from '#lib/json.ts';

/** The texts of a form as they were kept; what was not kept is as at the start, what is no form is nothing. */
export function parseKept<Form extends Readonly<Record<string, string>>>(
  kept: Json,
  start: Form,
): Form | undefined {
  if (!isJsonObject(kept)) return undefined;
  const known = Object.entries(kept).filter(([name, value]) => name in start && typeof value === 'string');
  return { ...start, ...Object.fromEntries(known) };
}
