import { MEDIA_TYPE } from '#domain/media/media.ts';
import type { Recordings, RunningRecording } from '#usecases/ports/recordings.ts';
import { createAttachMedia, type MediaNeeds, type Subject } from './attach-media.ts';

export interface RecordingNeeds extends MediaNeeds {
  readonly recordings: Recordings;
}

/** A recorder hands a part over this often: more than that of a recording is never lost with a killed tab. */
export const PART_MS = 1_000;

/** A recording that runs, with the id of the memo that it becomes. */
export interface BegunRecording extends RunningRecording {
  readonly id: string;
}

/** Keeps what is recorded from its first second. */
export type BeginRecording = (subject: Subject, contentType: string) => Promise<BegunRecording>;

export function createBeginRecording({ ids, recordings }: RecordingNeeds): BeginRecording {
  return async (subject, contentType) => {
    const id = `${MEDIA_TYPE}:${ids.next()}`;
    return { id, ...(await recordings.begin({ id, subject, contentType })) };
  };
}

export interface RecoveredRecording {
  /** Id of what it belongs to. */
  readonly of: string;
  readonly seconds: number;
}

/** Makes voice memos of recordings that were cut off, once each; the answer says where they are. */
export type RecoverRecordings = () => Promise<readonly RecoveredRecording[]>;

export function createRecoverRecordings(needs: RecordingNeeds): RecoverRecordings {
  const attach = createAttachMedia(needs);
  return async () => {
    const recovered: RecoveredRecording[] = [];
    await needs.recordings.takeUp(async ({ id, subject, contentType }, parts) => {
      // Killed between keeping the whole memo and forgetting its parts.
      if ((await needs.records.read(id)) !== undefined) return true;
      const bytes = joined(parts);
      const seconds = Math.round((parts.length * PART_MS) / 1000);
      const attached = await attach(subject, {
        id,
        kind: 'voice',
        stage: undefined,
        contentType,
        bytes,
        seconds,
      });
      if (attached.ok) recovered.push({ of: subject.id, seconds });
      return attached.ok;
    });
    return recovered;
  };
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
