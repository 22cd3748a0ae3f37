import { ok, refuse, type Result } from '#lib/result.ts';
import type { FillRecords } from '#storage/records/fill-records.ts';
import type { ChangeRow, ChangesPage, ReadRow } from '#sync/couch-answers.ts';
import type { ChangesQuestion, CouchClient } from '#sync/couch-client.ts';
import type { Failure } from '#sync/failure.ts';
import { readRows } from '#sync/read-rows.ts';
import type { FillingTask, FillPlace } from './filling-messages.ts';
import type { Filled } from './held-page.ts';

export interface FillingInWorkerNeeds {
  readonly client: Pick<CouchClient, 'changes'>;
  /** Throws when that database is not open. */
  readonly fillerOf: (place: FillPlace) => FillRecords;
}

/** The worker's side of `createAskBeside`: asks for pages, keeps their documents, writes them. */
export function createFillingInWorker({
  client,
  fillerOf,
}: FillingInWorkerNeeds): (task: FillingTask) => Promise<unknown> {
  const asking = new Map<number, AbortController>();
  const held = new Map<number, readonly ReadRow[]>();

  async function ask(page: number, question: ChangesQuestion): Promise<Result<Told, Failure>> {
    const controller = new AbortController();
    asking.set(page, controller);
    const answer = await client.changes(question, controller.signal);
    // A cut that came with the last byte: whoever asked is gone.
    if (!asking.delete(page)) return refuse({ kind: 'stopped' });
    if (!answer.ok) return answer;
    const { rows } = answer.value;
    held.set(page, rows);
    return ok({ ...answer.value, rows: rows.map(withoutDocument) });
  }

  function cut(page: number): void {
    asking.get(page)?.abort();
    asking.delete(page);
  }

  function rowsOf(page: number, ids: readonly string[]): readonly ReadRow[] {
    const rows = held.get(page);
    if (rows === undefined) throw new Error(`There is no page ${page}.`);
    const wanted = new Set(ids);
    return rows.filter(({ id }) => wanted.has(id));
  }

  async function fill(rows: readonly ReadRow[], scope: string, place: FillPlace): Promise<Filled> {
    const { records, unreadableIds } = await readRows(scope, rows);
    const met = await fillerOf(place)(records);
    return { written: records.length - met.size, metIds: [...met], unreadableIds };
  }

  return async (task) => {
    switch (task.do) {
      case 'ask-page':
        return ask(task.page, task.question);
      case 'cut-page':
        cut(task.page);
        return undefined;
      case 'read-rows':
        return rowsOf(task.page, task.ids);
      case 'fill-rows':
        return fill(rowsOf(task.page, task.ids), task.scope, task);
      case 'let-go':
        held.delete(task.page);
        return undefined;
    }
  };
}

/** What travels of a page. */
export type Told = ChangesPage<ChangeRow>;

function withoutDocument({ id, seq, rev, deleted }: ReadRow): ChangeRow {
  return { id, seq, rev, deleted };
}
