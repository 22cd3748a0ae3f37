import { isJsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SignInRefusal } from '#usecases/ports/sign-in.ts';

/** Where the server gives a phone's recovery secret to whoever knows the account's password. */
const RECOVERY = '/api/recovery-key';
const TIME_LIMIT_MS = 45_000;

export async function askRecoverySecret(
  name: string,
  password: string,
  salt: string,
): Promise<Result<string, SignInRefusal>> {
  // Chromium has `AbortSignal.timeout` only since 103.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), TIME_LIMIT_MS);
  try {
    const response = await fetch(RECOVERY, {
      method: 'POST',
      cache: 'no-store',
      redirect: 'error',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ name, password, salt }),
      signal: patience.signal,
    });
    if (response.status === 401) return refuse('wrong-password');
    if (response.status === 403 || response.status === 429) return refuse('locked-out');
    const answer: unknown = await response.json();
    const secret = isJsonObject(answer) ? answer['secret'] : undefined;
    return response.ok && typeof secret === 'string' ? ok(secret) : refuse('server-error');
  } catch {
    return refuse('unreachable');
  } finally {
    clearTimeout(timer);
  }
}
