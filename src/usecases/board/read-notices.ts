import { foldNotice, type Notice } from '#domain/board/notice.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

export interface ReadNotices {
  /** The newest first. */
  readonly all: Watch<readonly Notice[]>;
  /** `undefined` for one that was never published or is not here. */
  readonly notice: (id: string) => Watch<Notice | undefined>;
}

export function createReadNotices({ records }: ReadingNeeds): ReadNotices {
  const all = watchFolded(records, { type: 'notice', order: 'newest' }, foldNotice);
  return {
    all,
    notice: (id) => (onAnswer) => all((notices) => onAnswer(notices.find((notice) => notice.id === id))),
  };
}
