import { REMOVED_KIND } from '#domain/media/media.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { MediaNeeds } from './attach-media.ts';

/** Takes a photo or voice memo off the page. Bytes that were not sent yet never leave the device. */
export type RemoveMedia = (id: string) => Promise<Result<undefined, SaveRefusal>>;

export function createRemoveMedia(needs: MediaNeeds): RemoveMedia {
  return async (id) => {
    const removed = await appendToRecord(needs, id, ({ entries }) =>
      entries.some(({ kind }) => kind === REMOVED_KIND) ? [] : [{ kind: REMOVED_KIND, data: {} }],
    );
    if (removed.ok) await needs.files.drop(id);
    return removed;
  };
}
