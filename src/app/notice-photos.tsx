import type { NoticePhotos } from '#features/board/notice-photos.ts';
import type { MediaUses } from '#features/media/media-uses.ts';
import { PhotoOf } from '#features/media/photo-of.tsx';
import { PhotoPicker } from '#features/media/photo-picker.tsx';

/** Photos of posted sheets, as the board shows and takes them. */
export function createNoticePhotos(uses: MediaUses): NoticePhotos {
  return {
    attach: uses.attachMedia,
    Picker: PhotoPicker,
    Shown: ({ subject, id }) => <PhotoOf subject={subject} id={id} uses={uses} />,
  };
}
