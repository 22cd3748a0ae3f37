import { fromBase64, toBase64 } from '#lib/base64.ts';
import type { WrappedKey } from './key-box.ts';

/** Rounds of PBKDF2 between a secret and the key that it gives. */
export const SECRET_ITERATIONS = 600_000;

const IV_BYTES = 12;
const SALT_BYTES = 16;
const KEY_BITS = 256;

/** A new data key. It can be exported so that it can be wrapped anew; it never leaves the page otherwise. */
export async function makeDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: KEY_BITS }, true, ['encrypt', 'decrypt']);
}

export async function exportDataKey(key: CryptoKey): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

export async function importDataKey(raw: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(raw), 'AES-GCM', true, ['encrypt', 'decrypt']);
}

export function makeSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/** The device's own half: a key that signs, and that no script can read. */
export async function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** The key that wraps the data key: both the person's secret and the device's half are needed to make it. */
export async function deriveLockKey(
  secret: string,
  { salt, iterations }: { readonly salt: string; readonly iterations: number },
  deviceKey: CryptoKey,
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(secret.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations },
    base,
    KEY_BITS,
  );
  return wrappingKey(await crypto.subtle.sign('HMAC', deviceKey, stretched));
}

/** The key that the server's secret gives: 256 random-looking bits need no stretching. */
export async function recoveryKey(serverSecret: string): Promise<CryptoKey> {
  return wrappingKey(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(serverSecret)));
}

export async function wrapKey(dataKey: CryptoKey, by: CryptoKey): Promise<WrappedKey> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, by, { name: 'AES-GCM', iv });
  return `${toBase64(iv)}.${toBase64(new Uint8Array(wrapped))}`;
}

/** Undefined when it was wrapped by another key: AES-GCM notices. */
export async function unwrapKey(wrapped: WrappedKey, by: CryptoKey): Promise<CryptoKey | undefined> {
  const [iv = '', secret = ''] = wrapped.split('.');
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      fromBase64(secret),
      by,
      { name: 'AES-GCM', iv: fromBase64(iv) },
      'AES-GCM',
      true,
      ['encrypt', 'decrypt'],
    );
  } catch {
    return undefined;
  }
}

async function wrappingKey(bits: ArrayBuffer): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
}
