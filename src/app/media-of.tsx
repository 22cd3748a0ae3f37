import { type ReactElement, useMemo } from 'react';
import type { Account } from '#domain/access/account.ts';
import { MediaSection } from '#features/media/media-section.tsx';
import type { MediaUses } from '#features/media/media-uses.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import { createMediaUses } from './media-uses.ts';
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
  const uses = useMemo(
    () => createMediaUses(account, workspace, surroundings),
    [account, workspace, surroundings],
  );
  return <MediaSection subject={subject} isStaged={isStaged} uses={uses} />;
}
