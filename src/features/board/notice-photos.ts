import type { ComponentType } from 'react';
import type { AttachMedia, NewMedia } from '#usecases/media/attach-media.ts';

/** Photos of posted sheets, from their own area; wired in app/. */
export interface NoticePhotos {
  readonly attach: AttachMedia;
  readonly Picker: ComponentType<{
    readonly photo: NewMedia | undefined;
    readonly onChoose: (photo: NewMedia) => void;
  }>;
  /** A photo by its id, of the record that it belongs to. */
  readonly Shown: ComponentType<{ readonly subject: string; readonly id: string }>;
}
