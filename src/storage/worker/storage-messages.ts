import type { RxStorageInstanceCreationParams } from 'rxdb';
import type { Changes } from './sent-documents.ts';

/** What a page may ask of a collection's storage; the arguments are those of RxDB's own interface. */
export type Question =
  | 'bulkWrite'
  | 'findDocumentsById'
  | 'query'
  | 'count'
  | 'getAttachmentData'
  | 'cleanup'
  | 'close'
  | 'remove';

/** Of whatever kind of row: the worker does not look into it. */
export type CreateParams = RxStorageInstanceCreationParams<unknown, unknown>;

/** From the page to the worker. `instance` is the page's number for one collection's storage. */
export type StorageTask = { readonly instance: number } & (
  | { readonly do: 'create'; readonly params: CreateParams; readonly page: string }
  | { readonly do: Question; readonly args: readonly unknown[] }
);

/** From the worker to the page: what changed in a collection, in this tab (see `leaveOutSent`) or another. */
export interface StorageChanges {
  readonly instance: number;
  readonly changes: Changes;
}
