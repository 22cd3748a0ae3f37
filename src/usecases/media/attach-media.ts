import { MAX_FILE_BYTES, MEDIA_TYPE, type MediaKind, type Stage } from '#domain/media/media.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

export interface MediaNeeds extends WritingNeeds {
  readonly files: MediaFiles;
}

/** What a photo or voice memo belongs to: a visit, a session, an issue. It lies in the same database. */
export interface Subject {
  readonly id: string;
  readonly scope: string;
}

export interface NewMedia {
  /** Of the media record, where one was given out before. */
  readonly id?: string | undefined;
  readonly kind: MediaKind;
  readonly stage: Stage | undefined;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seconds: number;
}

export type MediaRefusal = SaveRefusal | 'too-large';

/** Keeps a photo or voice memo on the device, to be sent when there is a network; the answer is its id. */
export type AttachMedia = (subject: Subject, media: NewMedia) => Promise<Result<string, MediaRefusal>>;

export function createAttachMedia(needs: MediaNeeds): AttachMedia {
  return async (subject, { id: given, kind, stage, contentType, bytes, seconds }) => {
    if (bytes.length > MAX_FILE_BYTES) return refuse('too-large');
    const id = given ?? `${MEDIA_TYPE}:${needs.ids.next()}`;
    const data = {
      of: subject.id,
      kind,
      ...(stage === undefined ? {} : { stage }),
      contentType,
      bytes: bytes.length,
      seconds,
    };
    const kept = await needs.files.keep({ id, scope: subject.scope }, bytes);
    if (!kept.ok) return kept;
    const open = openRecord(id, subject.scope, stampNow(needs.author, needs.clock), data);
    const saved = await needs.records.save([{ open }]);
    if (saved.ok) return ok(id);
    // With one copy the record is not lost: the next start completes it, and its file belongs to it.
    if (saved.reason !== 'one-copy') await needs.files.drop(id);
    return saved;
  };
}
