import type { ComponentType, ReactNode } from 'react';
import type { Issue } from '#domain/issues/issue.ts';
import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { Member } from '#domain/access/member.ts';
import type { SpotCheck } from '#domain/evaluation/spot-check.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { Recognisable } from '#domain/issues/summary.ts';
import type { IssueCategory } from '#domain/issues/category.ts';
import type { Doer } from '#domain/issues/may-do.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import type { KnownMethods } from '#domain/work-methods/known-methods.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { CorrectIssue } from '#usecases/issues/correct-issue.ts';
import type { JoinIssues, PartIssues } from '#usecases/issues/join-issues.ts';
import type { OpenIssue } from '#usecases/issues/open-issue.ts';
import type { RecordAction } from '#usecases/issues/record-action.ts';
import type { SplitIssue } from '#usecases/issues/split-issue.ts';
import type { WatchIssue } from '#usecases/issues/watch-issue.ts';
import type { LedgerAnswer } from '#usecases/issues/watch-ledger.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { LoadInitials } from '#usecases/ports/initials.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { AddProposal } from '#usecases/proposals/add-proposal.ts';
import type { AnswerProposer } from '#usecases/proposals/answer-proposer.ts';
import type { NoteTry } from '#usecases/proposals/note-try.ts';
import type { StateNoVerdict } from '#usecases/proposals/state-no-verdict.ts';
import type { TakeVerdict } from '#usecases/proposals/take-verdict.ts';
import type { SettleClash } from '#usecases/records/settle-clash.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';

/** Everything that can be asked about issues, by one person in one role. */
export interface IssueIntents {
  readonly account: string;
  /** Whoever acts here on an issue of this scope. */
  readonly doerIn: (scope: string) => Doer;
  readonly watchIssue: WatchIssue;
  /** A row of every issue on this device, newest first. */
  readonly ledger: Watch<LedgerAnswer<LedgerRow>>;
  /** What residents behind this device's doors proposed. */
  readonly proposalsHere: Watch<readonly Proposal[]>;
  readonly methods: Watch<KnownMethods>;
  readonly categories: Watch<readonly IssueCategory[]>;
  readonly calendar: Watch<Calendar>;
  readonly members: Watch<readonly Member[]>;
  readonly sessions: Watch<readonly Session[]>;
  /** 督查抽查: what was found stands in the history of the issue. */
  readonly checks: Watch<readonly SpotCheck[]>;
  readonly roster: ReadRoster;
  readonly recognisableAt: (place: Place) => Promise<Recognisable>;
  readonly recordAction: RecordAction;
  readonly correctIssue: CorrectIssue;
  readonly settleClash: SettleClash;
  readonly splitIssue: SplitIssue;
  readonly joinIssues: JoinIssues;
  readonly partIssues: PartIssues;
  readonly openIssue: OpenIssue;
  readonly addProposal: AddProposal;
  readonly answerProposer: AnswerProposer;
  readonly takeVerdict: TakeVerdict;
  readonly noteTry: NoteTry;
  readonly stateNoVerdict: StateNoVerdict;
}

/** What the screens of this area need of the app around them. */
export interface IssuesSurroundings {
  readonly names: Watch<NameOf>;
  readonly drafts: Drafts;
  readonly paths: Paths;
  readonly now: () => number;
  /** Databases of the communities that the account works in. */
  readonly communities: readonly string[];
  /** Whether this account looks after the doors of a database: in lists everybody else reads 张**. */
  readonly looksAfter: (scope: string) => boolean;
  /** Whether the account has a street's database. */
  readonly hasStreet: boolean;
  /** Shows another screen. */
  readonly go: (href: string) => void;
  /** Says one short sentence at the lower edge of the screen. */
  readonly tell: (text: string) => void;
  /** The word that says where a record stands: 待上传, 已到服务器, 被退回. */
  readonly Standing: ComponentType<{ readonly recordId: string }>;
  /** Loads the dictionary of pinyin initials. */
  readonly loadInitials: LoadInitials;
  /** Photos and voice memos of a record, from their own screens. */
  readonly mediaOf: (subject: Subject) => ReactNode;
}

/** What the screens of this area can ask of the program; wired in app/. */
export interface IssuesUses extends IssueIntents, IssuesSurroundings {
  readonly may: MayOffer;
  /** Projects that carry an issue out, from their own screens. */
  readonly projectsOf: (issue: Issue) => ReactNode;
}
