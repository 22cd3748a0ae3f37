import type { Source } from '#domain/issues/codes.ts';

/** What somebody at a desk or on the phone takes down; visits and sessions have their own way into the ledger. */
export const SOURCES_HERE: readonly Source[] = ['walk-in', 'call', 'paper-form'];
