import { ok } from '#lib/result.ts';
import type { ChangeRow, ChangesPage, ReadRow } from '#sync/couch-answers.ts';
import type { Answer, ChangesQuestion, CouchClient } from '#sync/couch-client.ts';

/** A page of changes whose documents stay where they were read until somebody asks for them. */
export interface HeldPage extends ChangesPage<ChangeRow> {
  /** These rows with their documents; of an id that the page names twice, both. */
  readonly read: (rows: readonly ChangeRow[]) => Promise<readonly ReadRow[]>;
  /**
   * Checks, seals and writes the records of these rows, one of each id, where they are held, which is beside the
   * storage; absent for a page that is held elsewhere. Rejects with what the storage threw.
   */
  readonly fill?: (rows: readonly ChangeRow[]) => Promise<Filled>;
  /** Nobody asks for its documents any more. */
  readonly letGo: () => void;
}

/** What became of rows that were to be written without reading first. */
export interface Filled {
  readonly written: number;
  /** Ids of records that were here already: nothing became of these. */
  readonly metIds: readonly string[];
  /** Ids of documents that are no records of their scope. */
  readonly unreadableIds: readonly string[];
}

/** Asks a server for a page of changes. */
export type AskPage = (question: ChangesQuestion, signal: AbortSignal) => Answer<HeldPage>;

/** Pages that are held by whoever asks. */
export function createAskHere(client: Pick<CouchClient, 'changes'>): AskPage {
  return async (question, signal) => {
    const page = await client.changes(question, signal);
    if (!page.ok) return page;
    const { rows } = page.value;
    return ok({
      ...page.value,
      read: async (asked) => {
        const ids = new Set(asked.map(({ id }) => id));
        return rows.filter(({ id }) => ids.has(id));
      },
      letGo: () => undefined,
    });
  };
}
