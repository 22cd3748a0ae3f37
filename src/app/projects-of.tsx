import { lazy, type ReactNode, Suspense } from 'react';
import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { MayOffer } from '#domain/access/screen-acts.ts';
import type { Issue } from '#domain/issues/issue.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { IssuesSurroundings } from '#features/issues/issues-uses.ts';
import { createWatchProjects } from '#usecases/projects/read-projects.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

const LinkedProjects = lazy(async () => ({
  default: (await import('#features/projects/linked-projects.tsx')).LinkedProjects,
}));

interface ProjectsOf {
  /** Projects that carry an issue out; what party members took on is offered to become one (LY-24, LY-27). */
  readonly ofIssue: (issue: Issue) => ReactNode;
  /** Projects that a session decided on (SJ-07). */
  readonly ofSession: (session: Session) => ReactNode;
}

/** Ties the projects of an issue or a session to one account's records, for the pages of these. */
export function createProjectsOf(
  needs: WritingNeeds,
  account: Account,
  { paths, now, Standing }: Pick<IssuesSurroundings, 'paths' | 'now' | 'Standing'>,
): ProjectsOf {
  const mayHere: MayOffer = (act, scope) => mayOffer(account, act, scope);
  const uses = {
    ...{ account: account.name, paths, now, Standing },
    projects: createWatchProjects(needs),
    may: mayHere,
  };
  return {
    ofIssue: ({ id, scope, handling }) => (
      <Suspense fallback={null}>
        <LinkedProjects of={{ issue: id }} scope={scope} isOffered={handling === 'by-members'} uses={uses} />
      </Suspense>
    ),
    ofSession: ({ id, scope, state }) => (
      <Suspense fallback={null}>
        <LinkedProjects of={{ session: id }} scope={scope} isOffered={state === 'closed'} uses={uses} />
      </Suspense>
    ),
  };
}
