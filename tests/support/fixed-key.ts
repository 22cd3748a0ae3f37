/** A data key of fixed bytes, so that a page or a tab opened anew reads what the first one wrote. */
export async function fixedKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
