import type { BoardIntents } from '#features/board/board-uses.ts';
import { createReadCommunity } from '#usecases/access/read-community.ts';
import {
  createPreviewNotice,
  createPublishNotice,
  createWithdrawNotice,
} from '#usecases/board/publish-notice.ts';
import { createReadNotices } from '#usecases/board/read-notices.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Everything about the board, tied to one account's records on this device. */
export function createBoardIntents(needs: WritingNeeds): BoardIntents {
  return {
    notices: createReadNotices(needs),
    previewNotice: createPreviewNotice(needs),
    publishNotice: createPublishNotice(needs),
    withdrawNotice: createWithdrawNotice(needs),
    communityOf: createReadCommunity(needs),
  };
}
