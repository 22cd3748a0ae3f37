import { CouchError } from '#server/store/couch-error.ts';

/** CouchDB's words, the same whether the account or only the password is wrong. */
export function wrongPassword(): CouchError {
  return new CouchError(401, 'unauthorized', 'Name or password is incorrect.');
}

export function lockedOut(): CouchError {
  return new CouchError(
    403,
    'forbidden',
    'Account is temporarily locked due to multiple authentication failures',
  );
}
