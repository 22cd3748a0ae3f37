import { foldMedia, type Media, MEDIA_TYPE } from '#domain/media/media.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** Photos and voice memos of one record, oldest first, without those that were taken off. */
export type WatchMedia = (subjectId: string) => Watch<readonly Media[]>;

export function createWatchMedia({ records }: ReadingNeeds): WatchMedia {
  return (subjectId) => {
    const all = watchFolded(records, { type: MEDIA_TYPE, place: subjectId }, foldMedia);
    return (onAnswer) => all((found) => onAnswer(found.filter(({ removed }) => !removed)));
  };
}
