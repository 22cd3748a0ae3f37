import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { MediaUses } from '#features/media/media-uses.ts';
import { createAttachMedia } from '#usecases/media/attach-media.ts';
import { createBeginRecording } from '#usecases/media/recover-recordings.ts';
import { createRemoveMedia } from '#usecases/media/remove-media.ts';
import { createWatchMedia } from '#usecases/media/watch-media.ts';
import type { Workspace } from './workspace.ts';

/** What can be done with photos and voice memos, tied to the opened account. */
export function createMediaUses(
  account: Account,
  workspace: Workspace,
  surroundings: Pick<MediaUses, 'tell' | 'Standing'>,
): MediaUses {
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
}
