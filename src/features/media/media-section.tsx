import { type ReactElement, useMemo } from 'react';
import { MediaGrid } from '#ui/media-grid.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import { AddMedia } from './add-media.tsx';
import { MediaItem } from './media-item.tsx';
import type { MediaUses } from './media-uses.ts';
import { mediaText as text } from './media-text.ts';

interface Props {
  readonly subject: Subject;
  /** Whether a photo is of before or after the work. */
  readonly isStaged: boolean;
  readonly uses: MediaUses;
}

/** Photos and voice memos of one visit, session or issue; offered, never needed. */
export function MediaSection({ subject, isStaged, uses }: Props): ReactElement | null {
  const { watchMedia, may } = uses;
  const all = useWatched(useMemo(() => watchMedia(subject.id), [watchMedia, subject.id]));
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const mayAttach = may('attach-media', subject.scope);
  if (!mayAttach && (all === undefined || all.length === 0)) return null;
  return (
    <Section title={text.title} count={all?.length}>
      <Stack gap="m">
        {all !== undefined && all.length > 0 && (
          <MediaGrid label={text.title}>
            {all.map((media) => (
              <MediaItem key={media.id} media={media} nameOf={nameOf} uses={uses} />
            ))}
          </MediaGrid>
        )}
        {mayAttach && <AddMedia subject={subject} isStaged={isStaged} uses={uses} />}
      </Stack>
    </Section>
  );
}
