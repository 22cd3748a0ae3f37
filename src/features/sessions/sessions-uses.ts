import type { ComponentType, ReactNode } from 'react';
import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { PaperTexts } from '#domain/board/paper-texts.ts';
import type { Notice, NoticeText } from '#domain/board/notice.ts';
import type { Recognisable } from '#domain/issues/summary.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { ReadCommunity } from '#usecases/access/read-community.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { AlikeAsked } from '#usecases/issues/find-alike.ts';
import type { SettleClash } from '#usecases/records/settle-clash.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';
import type { AgreeReadBack } from '#usecases/sessions/agree-read-back.ts';
import type { AmendMinutes } from '#usecases/sessions/amend-minutes.ts';
import type { BeginSession } from '#usecases/sessions/begin-session.ts';
import type { CallOffSession } from '#usecases/sessions/call-off-session.ts';
import type { ChangePlan } from '#usecases/sessions/change-plan.ts';
import type { ChooseCounter, TakeOverCount } from '#usecases/sessions/choose-counter.ts';
import type { CloseSession } from '#usecases/sessions/close-session.ts';
import type { CorrectRemark } from '#usecases/sessions/correct-remark.ts';
import type { CountArrival } from '#usecases/sessions/count-arrival.ts';
import type { LedgerProgress } from '#usecases/sessions/ledger-progress.ts';
import type { NoteRemark } from '#usecases/sessions/note-remark.ts';
import type { PlanSession } from '#usecases/sessions/plan-session.ts';
import type { ReadDeliberations } from '#usecases/sessions/read-deliberations.ts';
import type { ReadSessions } from '#usecases/sessions/read-sessions.ts';
import type { SaveKind } from '#usecases/sessions/save-kind.ts';
import type { SessionFiguresOf } from '#usecases/sessions/session-figures.ts';
import type { SuggestSummary, TakeIntoLedger } from '#usecases/sessions/take-into-ledger.ts';
import type { TickInvitation } from '#usecases/sessions/tick-invitation.ts';
import type { UndoEntries } from '#usecases/sessions/undo-entries.ts';

/** Everything that can be asked about sessions. */
export interface SessionIntents {
  readonly sessions: ReadSessions;
  readonly kinds: Watch<readonly SessionKind[]>;
  readonly calendar: () => Promise<Calendar>;
  readonly ledgerProgress: LedgerProgress;
  readonly readDeliberations: ReadDeliberations;
  readonly figuresOf: SessionFiguresOf;
  readonly planSession: PlanSession;
  readonly changePlan: ChangePlan;
  readonly callOffSession: CallOffSession;
  readonly settleClash: SettleClash;
  readonly beginSession: BeginSession;
  readonly countArrival: CountArrival;
  readonly chooseCounter: ChooseCounter;
  readonly takeOverCount: TakeOverCount;
  readonly noteRemark: NoteRemark;
  readonly correctRemark: CorrectRemark;
  /** Names, phone numbers and doors of the session's building, as far as this device holds them. */
  readonly recognisable: (session: Pick<Session, 'building'>) => Promise<Recognisable>;
  readonly suggestSummary: SuggestSummary;
  readonly takeIntoLedger: TakeIntoLedger;
  readonly undoEntries: UndoEntries;
  readonly redoEntries: UndoEntries;
  readonly agreeReadBack: AgreeReadBack;
  readonly closeSession: CloseSession;
  readonly amendMinutes: AmendMinutes;
  readonly saveKind: SaveKind;
  readonly tickInvitation: TickInvitation;
}

/** What the screens of this area need of the app around them. */
export interface SessionsSurroundings {
  readonly roster: ReadRoster;
  readonly names: Watch<NameOf>;
  readonly drafts: Drafts;
  readonly paths: Paths;
  readonly now: () => number;
  /** Name of this installation, as it stands in what it writes. */
  readonly device: string;
  /** Databases of the communities that the account works in. */
  readonly communities: readonly string[];
  /** Shows another screen. */
  readonly go: (href: string) => void;
  /** Says one short sentence at the lower edge of the screen, with something to do about it where there is. */
  readonly tell: (text: string, action?: { readonly label: string; readonly onPress: () => unknown }) => void;
  /** The word that says where a record stands: 待上传, 已到服务器, 被退回. */
  readonly Standing: ComponentType<{ readonly recordId: string }>;
  /** Photos and voice memos of a record, from their own screens. */
  readonly mediaOf: (subject: Subject) => ReactNode;
  /** Open issues that say much the same, to be joined by one tap; from the ledger's screens. */
  readonly alikeTo: (asked: AlikeAsked) => ReactNode;
}

/** What the screens of this area can ask of the program; wired in app/. */
export interface SessionsUses extends SessionIntents, SessionsSurroundings {
  readonly may: MayOffer;
  /** What of a session is public; undefined while nothing is. */
  readonly publicNotice: (noticeId: string) => Watch<Notice | undefined>;
  readonly publicAddress: (communityScope: string, noticeId: string) => string;
  readonly communityOf: ReadCommunity;
  /** Projects that a session decided on, from their own screens. */
  readonly projectsOf: (session: Session) => ReactNode;
  readonly paperTexts: (communityScope: string) => Watch<PaperTexts>;
  /** Makes a session's page public and takes it off again. */
  readonly PublicPanel: ComponentType<{
    readonly id: string;
    readonly scope: string;
    readonly wanted: NoticeText;
  }>;
}

/** What 会谈类型 asks: it stands on the desk as well. */
export type KindsUses = Pick<SessionsUses, 'kinds' | 'saveKind' | 'may' | 'communities' | 'tell'>;
