import type { RxStorageInstanceCreationParams } from 'rxdb';
import type { WireError } from './wire-error.ts';

/** What a page may ask of a collection's storage; the arguments are those of RxDB's own interface. */
export const QUESTIONS = [
  'bulkWrite',
  'findDocumentsById',
  'query',
  'count',
  'getAttachmentData',
  'cleanup',
  'close',
  'remove',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Of whatever kind of row: the worker does not look into it. */
export type CreateParams = RxStorageInstanceCreationParams<unknown, unknown>;

/** From the page to the worker. `instance` is the page's number for one collection's storage. */
export type StorageRequest = { readonly call: number; readonly instance: number } & (
  | { readonly do: 'create'; readonly params: CreateParams }
  | { readonly do: Question; readonly args: readonly unknown[] }
);

/** From the worker to the page: the end of a call, or what changed in a collection, in this tab or another. */
export type StorageMessage =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly error: WireError }
  | { readonly instance: number; readonly changes: unknown };
