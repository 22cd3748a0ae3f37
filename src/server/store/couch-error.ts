/** An answer that says no, in CouchDB's words: the HTTP status and the two members of its JSON. */
export class CouchError extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, error: string, reason: string) {
    super(reason);
    this.status = status;
    this.error = error;
  }
}

/** What PouchDB threw, as CouchDB would say it; undefined for what is no answer but a bug or a broken disk. */
export function couchErrorOf(thrown: unknown): CouchError | undefined {
  if (thrown instanceof CouchError) return thrown;
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined;
  const { status } = thrown;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  const error = 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : 'bad_request';
  return new CouchError(status, error, reasonOf(thrown));
}

/** PouchDB puts the words into `reason` or into `message`; CouchDB ends the sentence of a conflict with a dot. */
export function reasonOf(refusal: object): string {
  if ('status' in refusal && refusal.status === 409) return 'Document update conflict.';
  if ('reason' in refusal && typeof refusal.reason === 'string') return refusal.reason;
  return 'message' in refusal && typeof refusal.message === 'string' ? refusal.message : 'unknown';
}
