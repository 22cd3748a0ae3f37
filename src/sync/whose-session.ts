import type { Account } from '#domain/access/account.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';

/** The account as the server knows it now; `signed-out` when the session is nobody's or somebody else's. */
export async function ownSession(
  client: Pick<CouchClient, 'session'>,
  name: string,
  signal: AbortSignal,
): Promise<Result<Account, Failure>> {
  const session = await client.session(signal);
  if (!session.ok) return session;
  return session.value?.name === name ? ok(session.value) : refuse({ kind: 'signed-out' });
}
