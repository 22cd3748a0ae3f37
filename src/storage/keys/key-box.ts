import { isJsonObject } from '#lib/json.ts';
import type { SecretKind } from '#usecases/ports/phone-lock.ts';

/** The data key as AES-GCM closed it, base64. */
export type WrappedKey = string;

/** The lock that a person put on: which secret opens it, and how often it was guessed wrong. */
export interface BoxLock {
  readonly kind: SecretKind;
  readonly salt: string;
  readonly iterations: number;
  readonly wrapped: WrappedKey;
  /** Wrong secrets since the last right one, and when the last was, milliseconds since 1970. */
  readonly wrong: number;
  readonly wrongAt: number;
}

/** A second way to the data key, by a secret that the server gives for the account's password. */
export interface BoxRecovery {
  readonly salt: string;
  readonly wrapped: WrappedKey;
}

/** What lies on the device of an account's data key: the key itself while there is no lock, wrapped keys afterwards. */
export interface KeyBox {
  readonly v: 1;
  readonly key?: string | undefined;
  readonly lock?: BoxLock | undefined;
  readonly recovery?: BoxRecovery | undefined;
}

export function encodeKeyBox(box: KeyBox): string {
  return JSON.stringify(box);
}

/** Undefined for a text that this version cannot use. */
export function decodeKeyBox(text: string | undefined): KeyBox | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isJsonObject(read) && read['v'] === 1 ? (read as unknown as KeyBox) : undefined;
  } catch {
    return undefined;
  }
}
