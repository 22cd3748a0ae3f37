import { type ReactElement, useCallback, useEffect, useState } from 'react';
import type { Media } from '#domain/media/media.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { MediaTile } from '#ui/media-tile.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { MediaUses } from './media-uses.ts';
import { mediaText as text } from './media-text.ts';

interface Props {
  readonly media: Media;
  readonly nameOf: NameOf;
  readonly uses: MediaUses;
}

type Loading = 'no' | 'yes' | 'unreachable' | 'not-there';

/** One photo or voice memo: its bytes are fetched when it comes into view, from this phone first. */
export function MediaItem({ media, nameOf, uses }: Props): ReactElement {
  const { attachMedia, removeMedia, files, tell, Standing, account, may } = uses;
  const { id, scope, kind, stage, seconds, by, at } = media;
  const { bytes, src, loading, load } = useBytes(media, uses);
  const when = formatMoment(at);
  // What was taken off is gone from the device: put back, it is a new record with the same bytes.
  const putBack = (kept: Uint8Array<ArrayBuffer>): { label: string; onPress: () => unknown } => ({
    label: text.putBack,
    onPress: () =>
      attachMedia({ id: media.of, scope }, { ...media, id: undefined, bytes: kept }).then((added) => {
        tell(added.ok ? text.saved : text.refusals[added.reason]);
      }),
  });
  const remove = async (): Promise<void> => {
    const wasUnsent = files.isUnsent(id);
    const removed = await removeMedia(id);
    if (!removed.ok) tell(text.refusals[removed.reason]);
    else tell(wasUnsent ? text.removedUnsent : text.removedSent, bytes && putBack(bytes));
  };
  return (
    <MediaTile
      src={src}
      kind={kind === 'photo' ? 'photo' : 'sound'}
      label={kind === 'photo' ? text.photoLabel(when) : text.voiceLabel(when, seconds)}
      onShown={load}
      placeholder={
        loading === 'unreachable' || loading === 'not-there' ? (
          <Stack gap="s">
            <Text size="s">{loading === 'not-there' ? text.notThere : text.unreachable}</Text>
            <Button variant="quiet" onPress={load}>
              {text.again}
            </Button>
          </Stack>
        ) : (
          <Text size="s">{text.loading}</Text>
        )
      }
      caption={
        <>
          {stage !== undefined && <Tag tone="neutral">{text.stages[stage]}</Tag>}
          {kind === 'voice' && <span>{text.seconds(seconds)}</span>}
          <span>{text.photoBy(nameOf(by), when)}</span>
          <Standing recordId={id} />
          {by === account && may('attach-media', scope) && (
            <Button variant="quiet" icon="trash" onPress={remove}>
              {text.remove}
            </Button>
          )}
        </>
      }
    />
  );
}

function useBytes(
  { id, scope, contentType }: Media,
  { files }: MediaUses,
): {
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly src: string | undefined;
  readonly loading: Loading;
  readonly load: () => void;
} {
  const [held, setHeld] = useState<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly src: string }>();
  const [loading, setLoading] = useState<Loading>('no');
  const load = useCallback(() => {
    setLoading('yes');
    files.read({ id, scope }).then(
      (read) => {
        if (!read.ok) setLoading(read.reason);
        else {
          const src = URL.createObjectURL(new Blob([read.value], { type: contentType }));
          setHeld({ bytes: read.value, src });
        }
      },
      () => setLoading('unreachable'),
    );
  }, [files, id, scope, contentType]);
  const src = held?.src;
  useEffect(() => (src === undefined ? undefined : () => URL.revokeObjectURL(src)), [src]);
  return { bytes: held?.bytes, src, loading, load };
}
