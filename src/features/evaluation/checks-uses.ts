import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { SpotCheck } from '#domain/evaluation/spot-check.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { DrawCheck } from '#usecases/evaluation/draw-check.ts';
import type { NoteFinding } from '#usecases/evaluation/note-finding.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { DescribeRecords } from '#usecases/sync/describe-records.ts';
import type { ComponentType } from 'react';

/** What the screens of 督查抽查 can ask of the program; wired in app/. */
export interface ChecksUses {
  readonly checks: Watch<readonly SpotCheck[]>;
  readonly drawCheck: DrawCheck;
  readonly noteFinding: NoteFinding;
  readonly describeRecords: DescribeRecords;
  readonly may: MayOffer;
  readonly communities: readonly string[];
  readonly names: Watch<NameOf>;
  readonly drafts: Drafts;
  readonly paths: Paths;
  readonly now: () => number;
  readonly go: (href: string) => void;
  readonly tell: (text: string) => void;
  readonly Standing: ComponentType<{ readonly recordId: string }>;
}
