import { fromBase64, toBase64 } from '#lib/base64.ts';
import type { Seal } from './seal.ts';

/** Sealed text begins so; nothing that this program ever wrote in the clear does. */
const MARK = '~1';
const IV_BYTES = 12;
const ALGORITHM = 'AES-GCM';

/** Whether a text was sealed by `createAesSeal`, by whatever key. */
export function isSealed(text: string): boolean {
  return text.startsWith(MARK);
}

/**
 * AES-GCM with a random IV for every text, as one line of base64. What was written in the clear by an older version
 * of this program is still read; `sealJournal` and `takeOverRecords` leave none behind.
 */
export function createAesSeal(key: CryptoKey): Seal {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    key,
    seal: async (text) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const secret = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, encoder.encode(text));
      const bytes = new Uint8Array(IV_BYTES + secret.byteLength);
      bytes.set(iv);
      bytes.set(new Uint8Array(secret), IV_BYTES);
      return MARK + toBase64(bytes);
    },
    open: async (sealed) => {
      if (!isSealed(sealed)) return sealed;
      const bytes = fromBase64(sealed.slice(MARK.length));
      const iv = bytes.subarray(0, IV_BYTES);
      return decoder.decode(
        await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, bytes.subarray(IV_BYTES)),
      );
    },
  };
}
