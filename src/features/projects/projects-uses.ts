import type { ComponentType, ReactNode } from 'react';
import type { Member } from '#domain/access/member.ts';
import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { Fund } from '#domain/projects/fund.ts';
import type { Project } from '#domain/projects/project.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { WatchIssue } from '#usecases/issues/watch-issue.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { AllotFund } from '#usecases/projects/allot-fund.ts';
import type { EndProject, ResumeProject } from '#usecases/projects/end-project.ts';
import type {
  AgreeToLine,
  NameKeepers,
  NoteLine,
  ReverseLine,
  StrikeLine,
} from '#usecases/projects/keep-money.ts';
import type { NoteStage, TakeBackStage } from '#usecases/projects/note-stage.ts';
import type { ChangeProject, OpenProject } from '#usecases/projects/save-project.ts';
import type { SettleClash } from '#usecases/records/settle-clash.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { DescribeRecords } from '#usecases/sync/describe-records.ts';

/** Everything that can be asked about projects and funds. */
export interface ProjectIntents {
  readonly projects: Watch<readonly Project[]>;
  readonly funds: Watch<readonly Fund[]>;
  readonly members: Watch<readonly Member[]>;
  /** The latest date first. */
  readonly sessions: Watch<readonly Session[]>;
  readonly watchIssue: WatchIssue;
  readonly describeRecords: DescribeRecords;
  readonly openProject: OpenProject;
  readonly changeProject: ChangeProject;
  readonly endProject: EndProject;
  readonly resumeProject: ResumeProject;
  readonly noteStage: NoteStage;
  readonly takeBackStage: TakeBackStage;
  readonly nameKeepers: NameKeepers;
  readonly noteLine: NoteLine;
  readonly reverseLine: ReverseLine;
  readonly agreeToLine: AgreeToLine;
  readonly strikeLine: StrikeLine;
  readonly allotFund: AllotFund;
  readonly settleClash: SettleClash;
}

/** What the screens of this area need of the app around them. */
export interface ProjectsSurroundings {
  readonly communities: readonly string[];
  /** Whether this account looks after the doors of a database: everybody else reads 张**. */
  readonly looksAfter: (scope: string) => boolean;
  readonly names: Watch<NameOf>;
  readonly drafts: Drafts;
  readonly paths: Paths;
  readonly now: () => number;
  readonly go: (href: string) => void;
  readonly tell: (text: string) => void;
  readonly Standing: ComponentType<{ readonly recordId: string }>;
  readonly mediaOf: (subject: Subject) => ReactNode;
}

/** What the screens of this area can ask of the program; wired in app/. */
export interface ProjectsUses extends ProjectIntents, ProjectsSurroundings {
  /** Who is signed in. */
  readonly account: string;
  readonly may: MayOffer;
}
