import { codeOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';

export const MEDIA_TYPE = 'media';
/** Taken off the page; it stays in the history that there was something. */
export const REMOVED_KIND = 'removed';
/** Under this name the file hangs on its record in CouchDB. */
export const FILE_NAME = 'file';

/** 照片, 录音. */
export const MEDIA_KINDS = ['photo', 'voice'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** 办之前, 办之后; for an issue. */
export const STAGES = ['before', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** So large a shrunk photo or a voice memo of the longest length is at most. */
export const MAX_FILE_BYTES = 700_000;
/** Seconds of one voice memo. */
export const MAX_VOICE_SECONDS = 120;

/** A photo or voice memo of a visit, a session or an issue; its bytes are a file beside the record. */
export interface Media {
  readonly id: string;
  readonly scope: string;
  /** Id of the record that it belongs to. */
  readonly of: string;
  readonly kind: MediaKind;
  readonly stage: Stage | undefined;
  /** `image/jpeg`, `audio/webm`. */
  readonly contentType: string;
  readonly bytes: number;
  /** Length of a voice memo; 0 for a photo. */
  readonly seconds: number;
  readonly by: string;
  readonly at: number;
  readonly removed: boolean;
}

export function foldMedia(record: FieldRecord): Media {
  const { of, kind, stage, contentType, bytes, seconds } = record.opened.data;
  return {
    id: record.id,
    scope: record.scope,
    of: asText(of),
    kind: codeOf(kind, MEDIA_KINDS) ?? 'photo',
    stage: codeOf(stage, STAGES),
    contentType: asText(contentType),
    bytes: typeof bytes === 'number' ? bytes : 0,
    seconds: typeof seconds === 'number' ? seconds : 0,
    by: record.opened.by,
    at: adjustedTime(record.opened),
    removed: record.entries.some((entry) => entry.kind === REMOVED_KIND),
  };
}
