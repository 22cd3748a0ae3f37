import type { ChangesQuestion } from '#sync/couch-client.ts';

/**
 * What a page of the app asks of the worker that its records lie in, so that ten thousand documents are read from the
 * network, checked, sealed and written there. `page` is the asking side's number for one page of changes.
 */
export type FillingTask = { readonly page: number } & (
  | { readonly do: 'ask-page'; readonly question: ChangesQuestion }
  /** Ends an `ask-page` that is under way. */
  | { readonly do: 'cut-page' }
  | { readonly do: 'read-rows'; readonly ids: readonly string[] }
  | ({ readonly do: 'fill-rows'; readonly ids: readonly string[]; readonly scope: string } & FillPlace)
  | { readonly do: 'let-go' }
);

/** Where records are written to, and by which key they are sealed. */
export interface FillPlace {
  /** Name of the account's database. */
  readonly database: string;
  readonly key: CryptoKey;
}

const DEEDS: ReadonlySet<unknown> = new Set<FillingTask['do']>([
  'ask-page',
  'cut-page',
  'read-rows',
  'fill-rows',
  'let-go',
]);

/** Tells these tasks from others that the same worker is given. */
export function isFillingTask(task: { readonly do: string }): task is FillingTask {
  return DEEDS.has(task.do);
}
