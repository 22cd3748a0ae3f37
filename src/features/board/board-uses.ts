import type { ComponentType } from 'react';
import type { ReadCommunity } from '#usecases/access/read-community.ts';
import type { PreviewNotice, PublishNotice, WithdrawNotice } from '#usecases/board/publish-notice.ts';
import type { ReadNotices } from '#usecases/board/read-notices.ts';

/** Everything that can be asked about what hangs on the board. */
export interface BoardIntents {
  readonly notices: ReadNotices;
  readonly previewNotice: PreviewNotice;
  readonly publishNotice: PublishNotice;
  readonly withdrawNotice: WithdrawNotice;
  readonly communityOf: ReadCommunity;
}

/** What the screens of this area can ask of the program; wired in app/. */
export interface BoardUses extends BoardIntents {
  /** Whether the account may publish in this community's database. */
  readonly mayPublish: (communityScope: string) => boolean;
  /** The whole address of a notice's public page, as it is printed and scanned. */
  readonly publicAddress: (communityScope: string, noticeId: string) => string;
  readonly now: () => number;
  /** Says one short sentence at the lower edge of the screen. */
  readonly tell: (text: string) => void;
  /** The word that says where a record stands: 待上传, 已到服务器, 被退回. */
  readonly Standing: ComponentType<{ readonly recordId: string }>;
}
