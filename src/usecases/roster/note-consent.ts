import { CONSENT_TEXT_VERSION, type ConsentKind } from '#domain/roster/consent.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** A resident agreed to the text that the app shows, or took the consent back. */
export type NoteConsent = (id: string, kind: ConsentKind) => Promise<Result<undefined, SaveRefusal>>;

export function createNoteConsent(needs: WritingNeeds): NoteConsent {
  return (id, kind) => appendToRecord(needs, id, () => [{ kind, data: { version: CONSENT_TEXT_VERSION } }]);
}
