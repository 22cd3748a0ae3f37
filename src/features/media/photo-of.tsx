import { type ReactElement, useMemo } from 'react';
import { MediaGrid } from '#ui/media-grid.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { MediaItem } from './media-item.tsx';
import type { MediaUses } from './media-uses.ts';
import { mediaText as text } from './media-text.ts';

interface Props {
  /** Id of the record that the photo belongs to, and of the photo. */
  readonly subject: string;
  readonly id: string;
  readonly uses: MediaUses;
}

/** One photo of a record where it is spoken of; nothing where it was taken off. */
export function PhotoOf({ subject, id, uses }: Props): ReactElement | null {
  const { watchMedia, names } = uses;
  const all = useWatched(useMemo(() => watchMedia(subject), [watchMedia, subject]));
  const nameOf = useWatched(names) ?? ((account: string) => account);
  const photo = all?.find((media) => media.id === id);
  if (photo === undefined) return null;
  return (
    <MediaGrid label={text.photoOne}>
      <MediaItem media={photo} nameOf={nameOf} uses={uses} />
    </MediaGrid>
  );
}
