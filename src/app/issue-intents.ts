import type { Role } from '#domain/access/account.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import type { IssueIntents } from '#features/issues/issues-uses.ts';
import { createWatchMembers } from '#usecases/access/watch-members.ts';
import { createWatchChecks } from '#usecases/evaluation/watch-checks.ts';
import { createCorrectIssue } from '#usecases/issues/correct-issue.ts';
import { doerIn } from '#usecases/issues/issue-needs.ts';
import { createJoinIssues, createPartIssues } from '#usecases/issues/join-issues.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createWatchCategories } from '#usecases/issues/read-categories.ts';
import { createSplitIssue } from '#usecases/issues/split-issue.ts';
import { createWatchIssue } from '#usecases/issues/watch-issue.ts';
import { createWatchLedgerRows } from '#usecases/issues/watch-ledger-rows.ts';
import { createAddProposal } from '#usecases/proposals/add-proposal.ts';
import { createAnswerProposer } from '#usecases/proposals/answer-proposer.ts';
import { createNoteTry } from '#usecases/proposals/note-try.ts';
import { createStateNoVerdict } from '#usecases/proposals/state-no-verdict.ts';
import { createTakeVerdict } from '#usecases/proposals/take-verdict.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createSettleClash } from '#usecases/records/settle-clash.ts';
import { rememberReads } from '#usecases/records/remember-reads.ts';
import { watchFolded } from '#usecases/records/watch-folded.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';
import { createReadSessions } from '#usecases/sessions/read-sessions.ts';
import { createWatchCalendar } from '#usecases/time/read-calendar.ts';
import { recognisableAt } from '#usecases/visits/lift-sentences.ts';
import { createWatchMethods } from '#usecases/work-methods/read-methods.ts';
import { pause } from '#lib/pause.ts';

/** Everything about issues, tied to one account's records on this device and to what the account is in a scope. */
export function createIssueIntents(writing: WritingNeeds, roleIn: (scope: string) => Role): IssueIntents {
  const needs = { ...writing, records: rememberReads(writing.records), roleIn };
  return {
    account: writing.author.account,
    doerIn: (scope) => doerIn(needs, scope),
    watchIssue: createWatchIssue(needs),
    ledger: createWatchLedgerRows({ ...needs, pause }),
    proposalsHere: watchFolded(needs.records, { type: 'proposal' }, foldProposal),
    methods: createWatchMethods(needs),
    categories: createWatchCategories(needs),
    calendar: createWatchCalendar(needs),
    members: createWatchMembers(needs),
    sessions: createReadSessions(needs).all,
    checks: createWatchChecks(needs),
    roster: createReadRoster(needs),
    recognisableAt: (place) => recognisableAt(needs, place),
    recordAction: createRecordAction(needs),
    correctIssue: createCorrectIssue(needs),
    settleClash: createSettleClash(needs),
    splitIssue: createSplitIssue(needs),
    joinIssues: createJoinIssues(needs),
    partIssues: createPartIssues(needs),
    openIssue: createOpenIssue(needs),
    addProposal: createAddProposal(needs),
    answerProposer: createAnswerProposer(needs),
    takeVerdict: createTakeVerdict(needs),
    noteTry: createNoteTry(needs),
    stateNoVerdict: createStateNoVerdict(needs),
  };
}
