import { localKeyBoxMirror } from '#storage/keys/local-key-box-mirror.ts';

/** Whether an account has a lock on this device, known before anything is opened. */
export function isLockedHere(account: string): boolean {
  return localKeyBoxMirror(account).read() !== undefined;
}
