import { ok, refuse, type Result } from '#lib/result.ts';
import { type DeviceKeys, openDeviceKeys } from '#storage/keys/open-device-keys.ts';
import { OpenError } from '#storage/open-error.ts';
import type { StartTrouble } from './start-trouble.ts';

/** What shows whether an account is locked: small, so that a lock stands on the screen before RxDB is loaded. */
export async function openKeys(account: string): Promise<Result<DeviceKeys, StartTrouble>> {
  try {
    return ok(await openDeviceKeys(account, { now: () => Date.now() }));
  } catch (error) {
    if (error instanceof OpenError) return refuse(error.trouble);
    throw error;
  }
}
