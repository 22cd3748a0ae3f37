import { type ReactElement, useMemo } from 'react';
import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { MediaSection } from '#features/media/media-section.tsx';
import type { MediaUses } from '#features/media/media-uses.ts';
import { createAttachMedia, type Subject } from '#usecases/media/attach-media.ts';
import { createBeginRecording } from '#usecases/media/recover-recordings.ts';
import { createRemoveMedia } from '#usecases/media/remove-media.ts';
import { createWatchMedia } from '#usecases/media/watch-media.ts';
import type { Workspace } from './workspace.ts';

export interface MediaOfProps {
  readonly subject: Subject;
  readonly isStaged: boolean;
  readonly account: Account;
  readonly workspace: Workspace;
  readonly surroundings: Pick<MediaUses, 'tell' | 'Standing'>;
}

/** Photos and voice memos of a record, tied to the opened account. */
export function MediaOf({ subject, isStaged, account, workspace, surroundings }: MediaOfProps): ReactElement {
  const uses = useMemo<MediaUses>(() => {
    const needs = { ...workspace.needs, files: workspace.mediaFiles };
    return {
      account: account.name,
      may: (act, scope) => mayOffer(account, act, scope),
      watchMedia: createWatchMedia(needs),
      attachMedia: createAttachMedia(needs),
      beginRecording: async (about, contentType) =>
        createBeginRecording({ ...needs, recordings: await workspace.recordings() })(about, contentType),
      removeMedia: createRemoveMedia(needs),
      files: workspace.mediaFiles,
      names: workspace.intents.names,
      ...surroundings,
    };
  }, [account, workspace, surroundings]);
  return <MediaSection subject={subject} isStaged={isStaged} uses={uses} />;
}
