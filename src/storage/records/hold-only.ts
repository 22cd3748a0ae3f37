import type { Outbox } from '#storage/outbox/outbox.ts';
import { checkpointName, type InternalDocuments } from './internal-documents.ts';
import type { RecordCoder } from './record-coder.ts';
import { readAllDocuments } from './record-query.ts';
import type { Intent, RecordCollection, WriteRecords } from './record-writer.ts';
import { groupById } from './save-changes.ts';
import { uniteChanges } from './unite-changes.ts';

export interface HoldOnlyNeeds {
  readonly collection: RecordCollection;
  readonly write: WriteRecords;
  readonly coder: RecordCoder;
  readonly outbox: Outbox;
  readonly internal: InternalDocuments;
}

/** The document that says which scopes may lie on this device. */
const HELD = 'scopes';
const BATCH = 500;

/** See `RecordsDatabase.holdOnly`. The list is written last, so that a kill in between begins anew. */
export function createHoldOnly(needs: HoldOnlyNeeds): (scopes: readonly string[]) => Promise<void> {
  const { write, internal } = needs;
  return async (scopes) => {
    const list = JSON.stringify([...scopes].sort());
    const known = await internal.read(HELD);
    if (known === list) return;
    if (known === undefined || (JSON.parse(known) as string[]).some((scope) => !scopes.includes(scope))) {
      await wipeOthers(needs, new Set(scopes));
    }
    await write([internal.intentToWrite(HELD, list)]);
  };
}

async function wipeOthers(
  { collection, write, coder, outbox, internal }: HoldOnlyNeeds,
  kept: ReadonlySet<string>,
): Promise<void> {
  const lost = (await readAllDocuments(collection)).filter(({ scope }) => !kept.has(scope));
  const unsent = groupById(outbox.changes().map(({ change }) => change));
  for (let first = 0; first < lost.length; first += BATCH) {
    await write(
      lost.slice(first, first + BATCH).map(({ id }) => ownWordsOnly(coder, id, unsent.get(id) ?? [])),
    );
  }
  const scopes = new Set(lost.map(({ scope }) => scope));
  await write([...scopes].map((scope) => internal.intentToRemove(checkpointName(scope))));
}

/** What the next start would make of the outbox alone: one's own unsent record stays, what others said goes. */
function ownWordsOnly(coder: RecordCoder, id: string, unsent: Parameters<typeof uniteChanges>[1]): Intent {
  return {
    id,
    next: async (present) => {
      if (present === undefined) return 'keep';
      const own = uniteChanges(undefined, unsent);
      return own === undefined ? 'remove' : coder.encode(own);
    },
  };
}
