import type { ComponentType } from 'react';
import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { AttachMedia } from '#usecases/media/attach-media.ts';
import type { BeginRecording } from '#usecases/media/recover-recordings.ts';
import type { RemoveMedia } from '#usecases/media/remove-media.ts';
import type { WatchMedia } from '#usecases/media/watch-media.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** What photos and voice memos can ask of the program; wired in app/. */
export interface MediaUses {
  readonly account: string;
  readonly may: MayOffer;
  readonly watchMedia: WatchMedia;
  readonly attachMedia: AttachMedia;
  readonly beginRecording: BeginRecording;
  readonly removeMedia: RemoveMedia;
  readonly files: Pick<MediaFiles, 'read' | 'isUnsent'>;
  readonly names: Watch<NameOf>;
  /** Says one short sentence, with something to do about it where there is. */
  readonly tell: (text: string, action?: { readonly label: string; readonly onPress: () => unknown }) => void;
  readonly Standing: ComponentType<{ readonly recordId: string }>;
}
