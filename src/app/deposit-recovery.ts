import type { PhoneLock } from '#usecases/ports/phone-lock.ts';
import { ok, type Result } from '#lib/result.ts';
import type { SignInRefusal } from '#usecases/ports/sign-in.ts';
import { openKeys } from './open-keys.ts';
import { askRecoverySecret } from './recovery.ts';

/**
 * Deposits a second way to the key of an account's records, for whoever will have forgotten the phone's PIN. Done
 * with the password at hand; a phone that has one already, or is locked, is left alone.
 */
export async function depositRecovery(
  lock: PhoneLock,
  name: string,
  password: string,
): Promise<Result<undefined, SignInRefusal>> {
  if (!lock.isOpen() || lock.recoverySalt() !== undefined) return ok(undefined);
  const salt = crypto.randomUUID();
  const secret = await askRecoverySecret(name, password, salt);
  if (!secret.ok) return secret;
  await lock.deposit(salt, secret.value);
  return ok(undefined);
}

/** As above, right after signing in; what fails here is made up for when a PIN is set. */
export async function depositAfterSignIn(name: string, password: string): Promise<void> {
  const keys = await openKeys(name);
  if (!keys.ok) return;
  const { keeper, journals } = keys.value;
  try {
    await depositRecovery(keeper, name, password);
  } finally {
    await keeper.end();
    journals.close();
  }
}
