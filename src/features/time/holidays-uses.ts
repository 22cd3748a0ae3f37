import type { RunningClocks } from '#domain/issues/moved-dues.ts';
import type { Holiday } from '#domain/time/holiday.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { SetHolidays } from '#usecases/time/set-holidays.ts';

/** What the page of holidays needs of the program; wired in app/. */
export interface HolidaysUses {
  readonly holidays: Watch<readonly Holiday[]>;
  readonly running: Watch<readonly RunningClocks[]>;
  readonly setHolidays: SetHolidays;
  readonly drafts: Drafts;
  /** The database of the community whose plan it is. */
  readonly community: string;
  readonly issueHref: (issue: string) => string;
  readonly now: () => number;
  readonly tell: (text: string) => void;
}
