import type { SealedPart, SealingKey } from '#domain/carrying/sealed-file.ts';
import type { Result } from '#lib/result.ts';

/**
 * Closes what a phone could not send, so that anyone may carry it and only coordinators of its database can open it.
 */
export interface CarryingSeal {
  /** The key that this device keeps, else the server's; undefined when there is none and no network. */
  readonly key: () => Promise<SealingKey | undefined>;
  readonly close: (key: SealingKey, scope: string, text: string) => Promise<Omit<SealedPart, 'records'>>;
}

/**
 * `foreign`: closed for coordinators of another community or other doors. `other-key`: closed for another server, or
 * before it got another key. `torn`: incomplete or changed.
 */
export type OpenRefusal = 'foreign' | 'other-key' | 'torn' | 'unreachable' | 'signed-out' | 'server-error';

/** Opens a part of a sealed file with the server's help; `key` is the id of the key that it was closed by. */
export type OpenSealed = (key: string, part: SealedPart) => Promise<Result<string, OpenRefusal>>;
