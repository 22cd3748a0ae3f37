import type { Json } from '#lib/json.ts';
import { type Field, fieldValue } from './fields.ts';

/** Folded fields, read as what they should be; anything else reads as absent, so that a fold is total. */
export function textOf(fields: ReadonlyMap<string, Field>, name: string): string | undefined {
  const value = fieldValue(fields, name);
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(fields: ReadonlyMap<string, Field>, name: string): number | undefined {
  const value = fieldValue(fields, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function textsOf(fields: ReadonlyMap<string, Field>, name: string): readonly string[] {
  const value = fieldValue(fields, name);
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}

/** `value` if it is one of `allowed`, else undefined: a code that a newer app invented is not guessed at. */
export function codeOf<Code extends string>(
  value: Json | undefined,
  allowed: readonly Code[],
): Code | undefined {
  return allowed.find((code) => code === value);
}
