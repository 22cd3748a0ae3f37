import type { SessionIntents } from '#features/sessions/sessions-uses.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createSettleClash } from '#usecases/records/settle-clash.ts';
import { createAgreeReadBack } from '#usecases/sessions/agree-read-back.ts';
import { createAmendMinutes } from '#usecases/sessions/amend-minutes.ts';
import { createBeginSession } from '#usecases/sessions/begin-session.ts';
import { createCallOffSession } from '#usecases/sessions/call-off-session.ts';
import { createChangePlan } from '#usecases/sessions/change-plan.ts';
import { createChooseCounter, createTakeOverCount } from '#usecases/sessions/choose-counter.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createCorrectRemark } from '#usecases/sessions/correct-remark.ts';
import { createCountArrival } from '#usecases/sessions/count-arrival.ts';
import { createLedgerProgress } from '#usecases/sessions/ledger-progress.ts';
import { createNoteRemark } from '#usecases/sessions/note-remark.ts';
import { createPlanSession } from '#usecases/sessions/plan-session.ts';
import { createWatchKinds } from '#usecases/sessions/read-kinds.ts';
import { createReadDeliberations } from '#usecases/sessions/read-deliberations.ts';
import { createReadSessions } from '#usecases/sessions/read-sessions.ts';
import { recognisableInSession } from '#usecases/sessions/recognisable-in-session.ts';
import { createSaveKind } from '#usecases/sessions/save-kind.ts';
import { createSessionFigures } from '#usecases/sessions/session-figures.ts';
import { createSuggestSummary, createTakeIntoLedger } from '#usecases/sessions/take-into-ledger.ts';
import { createTickInvitation } from '#usecases/sessions/tick-invitation.ts';
import { createRedoEntries, createUndoEntries } from '#usecases/sessions/undo-entries.ts';

/** Everything about sessions, tied to one account's records on this device. */
export function createSessionIntents(needs: WritingNeeds): SessionIntents {
  return {
    sessions: createReadSessions(needs),
    kinds: createWatchKinds(needs),
    // The days off of every year since 2004 are for whoever plans.
    calendar: async () => (await import('#usecases/time/read-calendar.ts')).readCalendar(needs),
    ledgerProgress: createLedgerProgress(needs),
    readDeliberations: createReadDeliberations(needs),
    figuresOf: createSessionFigures(needs),
    planSession: createPlanSession(needs),
    changePlan: createChangePlan(needs),
    callOffSession: createCallOffSession(needs),
    settleClash: createSettleClash(needs),
    beginSession: createBeginSession(needs),
    countArrival: createCountArrival(needs),
    chooseCounter: createChooseCounter(needs),
    takeOverCount: createTakeOverCount(needs),
    noteRemark: createNoteRemark(needs),
    correctRemark: createCorrectRemark(needs),
    recognisable: (session) => recognisableInSession(needs, session, undefined),
    suggestSummary: createSuggestSummary(needs),
    takeIntoLedger: createTakeIntoLedger(needs),
    undoEntries: createUndoEntries(needs),
    redoEntries: createRedoEntries(needs),
    agreeReadBack: createAgreeReadBack(needs),
    closeSession: createCloseSession(needs),
    amendMinutes: createAmendMinutes(needs),
    saveKind: createSaveKind(needs),
    tickInvitation: createTickInvitation(needs),
  };
}
