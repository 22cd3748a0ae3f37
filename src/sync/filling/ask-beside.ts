import { ok, refuse, type Result } from '#lib/result.ts';
import type { ChangeRow, ReadRow } from '#sync/couch-answers.ts';
import type { Failure } from '#sync/failure.ts';
import type { FillingTask, FillPlace } from './filling-messages.ts';
import type { Told } from './filling-in-worker.ts';
import type { AskPage, Filled } from './held-page.ts';

/** Pages that are asked for, held and written by the worker beside the storage: `createFillingInWorker` is its side. */
export function createAskBeside(ask: (task: FillingTask) => Promise<unknown>, place: FillPlace): AskPage {
  let asked = 0;
  return async (question, signal) => {
    asked += 1;
    const page = asked;
    /** The worker may have ended: then there is nothing to cut or to let go of. */
    const tell = (deed: 'cut-page' | 'let-go'): void => void ask({ do: deed, page }).catch(() => undefined);
    const cut = (): void => tell('cut-page');
    if (signal.aborted) return refuse({ kind: 'stopped' });
    signal.addEventListener('abort', cut);
    try {
      const told = (await ask({ do: 'ask-page', page, question })) as Result<Told, Failure>;
      if (!told.ok) return told;
      return ok({
        ...told.value,
        read: async (rows) => {
          if (rows.length === 0) return [];
          return (await ask({ do: 'read-rows', page, ids: idsOf(rows) })) as readonly ReadRow[];
        },
        fill: async (rows) =>
          (await ask({
            do: 'fill-rows',
            page,
            ids: idsOf(rows),
            scope: question.scope,
            ...place,
          })) as Filled,
        letGo: () => tell('let-go'),
      });
    } finally {
      signal.removeEventListener('abort', cut);
    }
  };
}

function idsOf(rows: readonly ChangeRow[]): readonly string[] {
  return rows.map(({ id }) => id);
}
