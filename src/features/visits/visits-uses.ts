import type { ComponentType, ReactNode } from 'react';
import type { Recognisable } from '#domain/issues/summary.ts';
import type { Place } from '#domain/roster/place.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import type { WatchCampaignAt } from '#usecases/campaigns/watch-campaign.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { AlikeAsked } from '#usecases/issues/find-alike.ts';
import type { SettleClash } from '#usecases/records/settle-clash.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';
import type { CorrectVisit } from '#usecases/visits/correct-visit.ts';
import type { ReadVisits } from '#usecases/visits/read-visits.ts';
import type { RecordVisit } from '#usecases/visits/record-visit.ts';

/** What the screens of this area can ask of the program; wired in app/. */
export interface VisitsUses {
  readonly roster: ReadRoster;
  readonly visits: ReadVisits;
  readonly campaignAt: WatchCampaignAt;
  readonly names: Watch<NameOf>;
  /** Whether this account looks after the doors of a database: in lists it reads names, everybody else 张**. */
  readonly looksAfter: (scope: string) => boolean;
  readonly recordVisit: RecordVisit;
  readonly correctVisit: CorrectVisit;
  readonly settleClash: SettleClash;
  readonly recognisableAt: (place: Place) => Promise<Recognisable>;
  readonly drafts: Drafts;
  /** Doors of this scope are on the screen: their changes are wanted first. */
  readonly workIn: (scope: string) => void;
  readonly paths: Paths;
  readonly now: () => number;
  /** Says one short sentence at the lower edge of the screen, with a way on where there is one. */
  readonly tell: (text: string, way?: { readonly label: string; readonly href: string }) => void;
  /** The word that says where a record stands: 待上传, 已到服务器, 被退回. */
  readonly Standing: ComponentType<{ readonly recordId: string }>;
  /** Photos and voice memos of a record, from their own screens. */
  readonly mediaOf: (subject: Subject) => ReactNode;
  /** Open issues that say much the same, to be joined by one tap; from the ledger's screens. */
  readonly alikeTo: (asked: AlikeAsked) => ReactNode;
  /** The people behind a door, from the roster's screens. */
  readonly residentsAt: (place: Place) => ReactNode;
}
