import { parseScope } from '#domain/access/scopes.ts';
import type { Paths } from '#usecases/ports/paths.ts';

/** The address of every screen; `routes.tsx` reads the same shapes back. */
export const paths: Paths = {
  home: '/',
  door: (placeId) => `/doors/${encodeURIComponent(placeId)}`,
  visit: (visitId) => `/visits/${encodeURIComponent(visitId)}`,
  issues: '/issues',
  issue: (issueId) => `/issues/${encodeURIComponent(issueId)}`,
  newIssue: '/issues/new',
  consultation: (issueId) => `/issues/${encodeURIComponent(issueId)}/consultation`,
  answer: (issueId, proposalId, from) =>
    `/issues/${encodeURIComponent(issueId)}/answers/${encodeURIComponent(proposalId)}` +
    (from === undefined ? '' : `?from=${from}`),
  sessions: '/sessions',
  sessionKinds: '/sessions/kinds',
  newSession: (kind, at) => {
    const asked = new URLSearchParams({
      ...(kind !== undefined && { kind }),
      ...(at !== undefined && { at: String(at) }),
    }).toString();
    return asked === '' ? '/sessions/new' : `/sessions/new?${asked}`;
  },
  newActivity: (need, theme) => `/sessions/new?${new URLSearchParams({ need, theme }).toString()}`,
  session: (sessionId, part) =>
    `/sessions/${encodeURIComponent(sessionId)}${part === undefined ? '' : `/${part}`}`,
  office: (page) => (page === undefined ? '/office' : `/office/${page}`),
  board: '/board',
  notice: (noticeId) => `/board/${encodeURIComponent(noticeId)}`,
  draftNotice: (issueId, what) => `/board/new/${encodeURIComponent(issueId)}/${what}`,
  checks: '/checks',
  check: (checkId) => `/checks/${encodeURIComponent(checkId)}`,
  projects: '/projects',
  project: (projectId) => `/projects/${encodeURIComponent(projectId)}`,
  changeProject: (projectId) => `/projects/${encodeURIComponent(projectId)}/change`,
  newProject: (of) => {
    const asked = new URLSearchParams(of).toString();
    return asked === '' ? '/projects/new' : `/projects/new?${asked}`;
  },
  passedUps: '/passed-up',
  passedUp: (id) => `/passed-up/${encodeURIComponent(id)}`,
  me: '/me',
  points: '/me/points',
  sync: '/me/sync',
  help: '/me/help',
  lock: '/me/lock',
};

export const signInPath = '/sign-in';
export const galleryPath = '/ui';

/** Where the server shows a community's board to anybody, and one notice of it. */
export function publicBoardPath(communityScope: string): string {
  const scope = parseScope(communityScope);
  return `/public/${scope?.kind === 'community' ? scope.community : ''}`;
}

export function publicNoticePath(communityScope: string, noticeId: string): string {
  const key = noticeId.slice(noticeId.indexOf(':') + 1);
  return `${publicBoardPath(communityScope)}/${encodeURIComponent(key)}`;
}
