import { type Account, scopesOf } from '#domain/access/account.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';

/** Why what was written in a scope is not sent any more: the account has lost it. Begins as the server's reasons do. */
export const LOST_SCOPE = 'scope: this account does not work in this database';

/**
 * After the server said what the account may read: what lies here of other scopes is wiped, and what is unsent there
 * is refused, so that it stays, sealed, to be exported. A scope that comes back is sent to again.
 */
export async function settleScopes(
  { outbox, holdOnly }: Pick<RecordsDatabase, 'outbox' | 'holdOnly'>,
  files: Pick<MediaBox, 'holdOnly'>,
  account: Account,
): Promise<void> {
  const scopes = new Set(scopesOf(account));
  await holdOnly([...scopes]);
  await files.holdOnly([...scopes]);
  for (const { id, scope, refused } of [...outbox.unsent().values()]) {
    if (!scopes.has(scope) && refused === undefined) await outbox.refuse(id, LOST_SCOPE);
    if (scopes.has(scope) && refused === LOST_SCOPE) await outbox.retry(id);
  }
}
