import { CouchError } from '#server/store/couch-error.ts';

/** Throws when a page of another site sends a write or a sign-in. Programs that are no browser send no Origin. */
export function checkOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  if (origin === null || request.method === 'GET' || request.method === 'HEAD') return;
  const hosts = [request.headers.get('host'), request.headers.get('x-forwarded-host')];
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  if (host === '' || !hosts.includes(host)) {
    throw new CouchError(403, 'forbidden', 'Requests from pages of other sites are refused.');
  }
}

/**
 * Throws when a browser is to show an answer as a page. A phone that is locked still has its cookie: whoever finds it
 * would read in the address bar what the lock keeps from them. The app itself only fetches.
 */
export function checkNoPage(request: Request): void {
  if (request.headers.get('sec-fetch-mode') !== 'navigate') return;
  throw new CouchError(403, 'forbidden', 'This is not for the address bar.');
}
