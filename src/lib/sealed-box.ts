import { fromBase64, toBase64 } from './base64.ts';

/** A P-256 key pair; the public half uncompressed (65 bytes), both as base64. */
export interface BoxKeys {
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const POINT_BYTES = 65;
const IV_BYTES = 12;
const BITS = 256;
const PURPOSE = 'xiaobandeng sealed box 1';

/**
 * Closes a short text so that only the holder of the private key reads it: ephemeral ECDH on P-256, HKDF-SHA256,
 * AES-GCM; one line of base64. Rejects when the public key is no point of the curve.
 */
export async function closeBox(publicKey: string, text: string): Promise<string> {
  const receiver = await importPoint(fromBase64(publicKey));
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await boxKey(pair.privateKey, receiver, point);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  const bytes = new Uint8Array(POINT_BYTES + IV_BYTES + secret.byteLength);
  bytes.set(point);
  bytes.set(iv, POINT_BYTES);
  bytes.set(new Uint8Array(secret), POINT_BYTES + IV_BYTES);
  return toBase64(bytes);
}

/** Undefined for a box that was torn, altered, or closed for another key. */
export async function openBox(privateKey: CryptoKey, box: string): Promise<string | undefined> {
  try {
    const bytes = fromBase64(box);
    const point = bytes.slice(0, POINT_BYTES);
    const key = await boxKey(privateKey, await importPoint(point), point);
    const iv = bytes.subarray(POINT_BYTES, POINT_BYTES + IV_BYTES);
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv },
      key,
      bytes.subarray(POINT_BYTES + IV_BYTES),
    );
    return new TextDecoder().decode(opened);
  } catch {
    return undefined;
  }
}

async function importPoint(point: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', point, CURVE, false, []);
}

async function boxKey(own: CryptoKey, other: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, BITS);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(PURPOSE);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    base,
    { name: 'AES-GCM', length: BITS },
    false,
    ['encrypt', 'decrypt'],
  );
}
