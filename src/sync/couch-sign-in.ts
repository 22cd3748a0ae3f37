import { ok, refuse } from '#lib/result.ts';
import type { SignIn, SignInRefusal } from '#usecases/ports/sign-in.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';

/** Signing in by CouchDB's `_session` cookie, which the page itself can never read. */
export function createCouchSignIn(client: CouchClient): SignIn {
  return {
    signIn: async (name, password) => {
      const opened = await client.openSession(name, password);
      if (!opened.ok) return refuse(refusalOf(opened.reason));
      const session = await client.session(new AbortController().signal);
      if (!session.ok) return refuse(refusalOf(session.reason));
      return session.value === null ? refuse('server-error') : ok(session.value);
    },
    signOut: async () => (await client.closeSession()).ok,
  };
}

function refusalOf(failure: Failure): SignInRefusal {
  switch (failure.kind) {
    case 'signed-out':
      return 'wrong-password';
    case 'forbidden':
    case 'too-many':
      return 'locked-out';
    case 'stopped':
    case 'unreachable':
    case 'stalled':
    case 'not-couchdb':
      return 'unreachable';
    case 'missing-database':
    case 'too-large':
    case 'bad-request':
    case 'server-error':
      return 'server-error';
  }
}
