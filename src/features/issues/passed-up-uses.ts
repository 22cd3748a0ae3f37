import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { PassedUp } from '#domain/issues/passed-up.ts';
import type { ReplyFromAbove } from '#usecases/issues/passed-up.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { IssuesSurroundings } from './issues-uses.ts';

/** What the screens of 上报件 can ask of the program; wired in app/. */
export interface PassedUpUses extends IssuesSurroundings {
  readonly passedUp: Watch<readonly PassedUp[]>;
  readonly replyFromAbove: ReplyFromAbove;
  readonly may: MayOffer;
}
