import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { ProjectsSurroundings, ProjectsUses } from '#features/projects/projects-uses.ts';
import { createWatchMembers } from '#usecases/access/watch-members.ts';
import { createWatchIssue } from '#usecases/issues/watch-issue.ts';
import { createAllotFund } from '#usecases/projects/allot-fund.ts';
import { createEndProject, createResumeProject } from '#usecases/projects/end-project.ts';
import {
  createAgreeToLine,
  createNameKeepers,
  createNoteLine,
  createReverseLine,
  createStrikeLine,
} from '#usecases/projects/keep-money.ts';
import { createNoteStage, createTakeBackStage } from '#usecases/projects/note-stage.ts';
import { createWatchFunds, createWatchProjects } from '#usecases/projects/read-projects.ts';
import { createChangeProject, createOpenProject } from '#usecases/projects/save-project.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createSettleClash } from '#usecases/records/settle-clash.ts';
import { createReadSessions } from '#usecases/sessions/read-sessions.ts';
import { createDescribeRecords } from '#usecases/sync/describe-records.ts';

/** Ties projects and funds to one account's records. */
export function createProjectUses(
  writing: WritingNeeds,
  account: Account,
  surroundings: ProjectsSurroundings,
): ProjectsUses {
  const needs = { ...writing, account };
  return {
    ...surroundings,
    account: account.name,
    may: (act, scope) => mayOffer(account, act, scope),
    projects: createWatchProjects(needs),
    funds: createWatchFunds(needs),
    members: createWatchMembers(needs),
    sessions: createReadSessions(needs).all,
    watchIssue: createWatchIssue(needs),
    describeRecords: createDescribeRecords(needs),
    openProject: createOpenProject(needs),
    changeProject: createChangeProject(needs),
    endProject: createEndProject(needs),
    resumeProject: createResumeProject(needs),
    noteStage: createNoteStage(needs),
    takeBackStage: createTakeBackStage(needs),
    nameKeepers: createNameKeepers(needs),
    noteLine: createNoteLine(needs),
    reverseLine: createReverseLine(needs),
    agreeToLine: createAgreeToLine(needs),
    strikeLine: createStrikeLine(needs),
    allotFund: createAllotFund(needs),
    settleClash: createSettleClash(needs),
  };
}
