import { type ReactElement, useEffect, useState } from 'react';
import { FileButton } from '#ui/file-button.tsx';
import { MediaGrid } from '#ui/media-grid.tsx';
import { MediaTile } from '#ui/media-tile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { NewMedia } from '#usecases/media/attach-media.ts';
import { mediaText as text } from './media-text.ts';
import { PHOTO_TYPE, shrinkPhoto } from './shrink-photo.ts';

interface Props {
  readonly photo: NewMedia | undefined;
  readonly onChoose: (photo: NewMedia) => void;
}

/** One photo for a form: taken or chosen, made small, seen, and kept by whoever saves the form. */
export function PhotoPicker({ photo, onChoose }: Props): ReactElement {
  const [isNone, setIsNone] = useState(false);
  const [src, setSrc] = useState<string>();
  useEffect(() => (src === undefined ? undefined : () => URL.revokeObjectURL(src)), [src]);
  const choose = async (file: File): Promise<void> => {
    const shrunk = await shrinkPhoto(file);
    setIsNone(!shrunk.ok);
    if (!shrunk.ok) return;
    setSrc(URL.createObjectURL(new Blob([shrunk.value], { type: PHOTO_TYPE })));
    onChoose({ kind: 'photo', stage: undefined, contentType: PHOTO_TYPE, bytes: shrunk.value, seconds: 0 });
  };
  return (
    <Stack gap="s">
      {photo !== undefined && src !== undefined && (
        <MediaGrid label={text.chosenPhoto}>
          <MediaTile
            src={src}
            kind="photo"
            label={text.chosenPhoto}
            placeholder={null}
            caption={null}
            onShown={() => undefined}
          />
        </MediaGrid>
      )}
      <FileButton wide accept="image/*" icon="camera" onFile={choose}>
        {photo === undefined ? text.photo : text.anotherPhoto}
      </FileButton>
      {isNone && <Notice tone="bad">{text.notAPhoto}</Notice>}
      <Text tone="muted" size="s">
        {text.hint}
      </Text>
    </Stack>
  );
}
