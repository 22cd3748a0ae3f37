/**
 * Every way in which a question to the server can end without an answer.
 * - `stopped`: this side gave up (another tab took over, the app closes).
 * - `unreachable`: no connection, or one that broke. `stalled`: nothing came for too long, so it was cut.
 * - `signed-out`: 401. `forbidden`: 403 for the whole database. `missing-database`: 404.
 * - `too-large`: 413. `bad-request`: the server can make nothing of it (400 and the like).
 * - `too-many`: 429; the server may say how long to wait.
 * - `server-error`: 5xx. `not-couchdb`: something else answered, such as a hotel's sign-in page.
 */
export type Failure =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'stalled' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'missing-database' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'bad-request'; readonly reason: string }
  | { readonly kind: 'too-many'; readonly retryAfterMs: number }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'not-couchdb' };

/** Whether the failure is that of one database only, so that the others go on. */
export function isOfOneScope(failure: Failure): boolean {
  return (
    failure.kind === 'forbidden' || failure.kind === 'missing-database' || failure.kind === 'bad-request'
  );
}
