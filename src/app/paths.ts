import { type Paths } from '#usecases/ports/paths.ts';

/** The address of every screen; `routes.tsx` reads the same shapes back. */
export const paths: Paths = {
  home: '/',
  door: (placeId) => `/doors/${encodeURIComponent(placeId)}`,
  visit: (visitId) => `/visits/${encodeURIComponent(visitId)}`,
  issues: '/issues',
  issue: (issueId) => `/issues/${encodeURIComponent(issueId)}`,
  me: '/me',
  sync: '/me/sync',
};

export const signInPath = '/sign-in';
export const galleryPath = '/ui';
