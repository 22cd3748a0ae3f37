import { useMemo } from 'react';
import type { Notice } from '#domain/board/notice.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { ReadNotices } from '#usecases/board/read-notices.ts';

/** One notice as it stands; undefined until the first answer, `found` undefined where there is none. */
export function useNotice(
  notices: ReadNotices,
  id: string,
): { readonly found: Notice | undefined } | undefined {
  const watch = useMemo(() => {
    const one = notices.notice(id);
    return (onAnswer: (answer: { readonly found: Notice | undefined }) => void) =>
      one((found) => onAnswer({ found }));
  }, [notices, id]);
  return useWatched(watch);
}
