/**
 * What stands between words and the disk. Record bodies, outbox lines and drafts all pass through it as text.
 * Sealed text has no line breaks of its own, so that a journal line stays one line.
 */
export interface Seal {
  readonly seal: (text: string) => Promise<string>;
  /** Rejects when the text was not sealed by this seal. */
  readonly open: (sealed: string) => Promise<string>;
  /** By which a worker of this app seals alike; absent where nothing is sealed. */
  readonly key?: CryptoKey;
}

/** Leaves everything readable: the seal of a device without a PIN. */
export const clearSeal: Seal = {
  seal: (text) => Promise.resolve(text),
  open: (sealed) => Promise.resolve(sealed),
};
