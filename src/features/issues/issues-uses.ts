import type { ComponentType } from 'react';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { ReadIssues } from '#usecases/issues/read-issues.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** What the screens of this area can ask of the program; wired in app/. */
export interface IssuesUses {
  readonly issues: ReadIssues;
  readonly names: Watch<NameOf>;
  readonly paths: Paths;
  readonly Standing: ComponentType<{ readonly recordId: string }>;
}
