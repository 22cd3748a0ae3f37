import type { BoardIntents } from '#features/board/board-uses.ts';
import { createReadCommunity } from '#usecases/access/read-community.ts';
import {
  createPreviewNotice,
  createPublishNotice,
  createWithdrawNotice,
} from '#usecases/board/publish-notice.ts';
import { createReadNotices } from '#usecases/board/read-notices.ts';
import { createWatchPaperTexts } from '#usecases/board/keep-paper-texts.ts';
import { createReadSubject } from '#usecases/board/read-subject.ts';
import { createRecordPosting } from '#usecases/board/record-posting.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import type { IssueNeeds } from '#usecases/issues/issue-needs.ts';
import { createWatchLedger } from '#usecases/issues/watch-ledger.ts';
import { pause } from '#lib/pause.ts';

/** Everything about the board, tied to one account's records on this device. */
export function createBoardIntents(needs: IssueNeeds): BoardIntents {
  return {
    notices: createReadNotices(needs),
    previewNotice: createPreviewNotice(needs),
    publishNotice: createPublishNotice(needs),
    withdrawNotice: createWithdrawNotice(needs),
    communityOf: createReadCommunity(needs),
    recordPosting: createRecordPosting(needs),
    readSubject: createReadSubject(needs),
    paperTexts: createWatchPaperTexts(needs),
    ledger: createWatchLedger({ ...needs, pause }),
    names: createWatchNames(needs),
  };
}
