import type { ComponentType } from 'react';
import type { PaperTexts } from '#domain/board/paper-texts.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { ReadCommunity } from '#usecases/access/read-community.ts';
import type { PreviewNotice, PublishNotice, WithdrawNotice } from '#usecases/board/publish-notice.ts';
import type { ReadNotices } from '#usecases/board/read-notices.ts';
import type { ReadSubject } from '#usecases/board/read-subject.ts';
import type { RecordPosting } from '#usecases/board/record-posting.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';

/** Everything that can be asked about what hangs on the board. */
export interface BoardIntents {
  readonly notices: ReadNotices;
  readonly previewNotice: PreviewNotice;
  readonly publishNotice: PublishNotice;
  readonly withdrawNotice: WithdrawNotice;
  readonly communityOf: ReadCommunity;
  readonly recordPosting: RecordPosting;
  readonly readSubject: ReadSubject;
  readonly paperTexts: (communityScope: string) => Watch<PaperTexts>;
  readonly ledger: (limit: number) => Watch<readonly Progress[]>;
  readonly names: Watch<NameOf>;
}

/** What the screens of this area need of the app around them. */
export interface BoardSurroundings {
  /** Databases of the communities that the account works in. */
  readonly communities: readonly string[];
  readonly paths: Paths;
  readonly now: () => number;
  /** Shows another screen. */
  readonly go: (href: string) => void;
  /** Says one short sentence at the lower edge of the screen. */
  readonly tell: (text: string) => void;
  /** The word that says where a record stands: 待上传, 已到服务器, 被退回. */
  readonly Standing: ComponentType<{ readonly recordId: string }>;
}

/** What the screens of this area can ask of the program; wired in app/. */
export interface BoardUses extends BoardIntents, BoardSurroundings {
  /** Whether the account may publish in this community's database. */
  readonly mayPublish: (communityScope: string) => boolean;
  /** The whole address of a notice's public page, as it is printed and scanned. */
  readonly publicAddress: (communityScope: string, noticeId: string) => string;
  /** The page that lists what is public of a community. */
  readonly publicBoard: (communityScope: string) => string;
}
