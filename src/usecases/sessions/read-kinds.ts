import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { DEFAULT_REPRESENTATION, type RepresentationRule } from '#domain/sessions/representation.ts';
import { kindsOf, type SessionKind } from '#domain/sessions/session-kind.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** The kinds of session as this community has them. */
export async function readKinds({ records }: ReadingNeeds): Promise<readonly SessionKind[]> {
  return kindsOf(BUILT_IN_KINDS, await records.query({ type: 'kind' }));
}

export function createWatchKinds({ records }: ReadingNeeds): Watch<readonly SessionKind[]> {
  return (onAnswer) => records.watch({ type: 'kind' }, (found) => onAnswer(kindsOf(BUILT_IN_KINDS, found)));
}

/** What a kind asks of the people present; the default for a kind that this device does not know. */
export function ruleOf(kinds: readonly SessionKind[], code: string): RepresentationRule {
  return kinds.find((kind) => kind.code === code)?.representation ?? DEFAULT_REPRESENTATION;
}
