import { foldMember, type Member } from '#domain/access/member.ts';
import { foldSpotCheck, type SpotCheck } from '#domain/evaluation/spot-check.ts';
import { foldProposal, type Proposal } from '#domain/proposals/proposal.ts';
import { foldPlace, type Place } from '#domain/roster/place.ts';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import { type CountedIssue, countedIssue } from '#domain/statistics/counted-issue.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { foldVisit, type Visit } from '#domain/visits/visit.ts';
import { type LedgerNeeds, watchLedger, WHOLE_LEDGER } from '#usecases/issues/watch-ledger.ts';
import { watchFoldedInSlices } from '#usecases/records/watch-folded-in-slices.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/**
 * Everything that figures are counted from, as one answer: it comes when all of it is there, and after each change.
 * `issues` where somebody has read the ledger already.
 */
export function createWatchCountedRecords(
  needs: LedgerNeeds,
  issues: Watch<readonly CountedIssue[]> = watchCountedIssues(needs),
): Watch<CountedRecords> {
  const { records } = needs;
  const watches = {
    places: watchFoldedInSlices<Place>(records, { type: 'place' }, foldPlace),
    visits: watchFoldedInSlices<Visit>(records, { type: 'visit' }, foldVisit),
    proposals: watchFoldedInSlices<Proposal>(records, { type: 'proposal' }, foldProposal),
    sessions: watchFolded<Session>(records, { type: 'session' }, foldSession),
    issues,
    checks: watchFolded<SpotCheck>(records, { type: 'check' }, foldSpotCheck),
    members: watchFolded<Member>(records, { type: 'member' }, foldMember),
  };
  return (onAnswer) => {
    let known: Partial<CountedRecords> = {};
    const take = (part: Partial<CountedRecords>): void => {
      known = { ...known, ...part };
      const { places, visits, proposals, sessions, issues: matters, checks, members } = known;
      if (places && visits && proposals && sessions && matters && checks && members) {
        onAnswer({ places, visits, proposals, sessions, issues: matters, checks, members });
      }
    };
    const stops = [
      watches.places((places) => take({ places })),
      watches.visits((visits) => take({ visits })),
      watches.proposals((proposals) => take({ proposals })),
      watches.sessions((sessions) => take({ sessions })),
      watches.issues((matters) => take({ issues: matters })),
      watches.checks((checks) => take({ checks })),
      watches.members((members) => take({ members })),
    ];
    return () => stops.forEach((stop) => stop());
  };
}

function watchCountedIssues(needs: LedgerNeeds): Watch<readonly CountedIssue[]> {
  return (onAnswer) =>
    watchLedger(
      needs,
      WHOLE_LEDGER,
      countedIssue,
    )(({ rows, isWhole }) => {
      if (isWhole) onAnswer(rows);
    });
}
