import { canonicalJson, type Json } from '#lib/json.ts';
import { textMark } from '#lib/text-mark.ts';
import type { Method } from './method.ts';

/**
 * The version that an edited method gets: one more than the highest of its code, and a mark of its content. Two
 * coordinators who edit offline so make two versions and not one with two texts; the same edit twice makes one.
 */
export function nextVersion(edited: Method, known: readonly Method[]): string {
  const numbers = known
    .filter(({ code }) => code === edited.code)
    .map(({ version }) => versionNumber(version));
  return `${Math.max(0, ...numbers) + 1}-${contentMark({ ...edited, version: '' })}`;
}

/** `2` of `2-k3f9a1`; 0 for what is no version. */
export function versionNumber(version: string): number {
  const number = Number.parseInt(version, 10);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** A short text that differs where the method differs. */
export function contentMark(method: Method): string {
  return textMark(canonicalJson(method as unknown as Json));
}
