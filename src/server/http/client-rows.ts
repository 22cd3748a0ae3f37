import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { RefusedRow } from '#server/store/couch-store.ts';

const MEMBERS = new Set(['_id', '_rev', '_deleted', '_attachments']);

/** A client's batch, parted into what may go on to the store and what is refused, each at its place. */
export interface ClientRows {
  readonly allowed: readonly JsonObject[];
  /** Puts the answers for the allowed rows and the refusals into the order of the batch. */
  readonly inOrder: <Answer>(answers: readonly Answer[]) => readonly (Answer | RefusedRow)[];
}

export function partClientRows(documents: Json | undefined): ClientRows {
  const rows = readRows(documents);
  const verdicts = rows.map((row) => ({ row, reason: refusalOf(row) }));
  return {
    allowed: verdicts.flatMap(({ row, reason }) => (reason === undefined ? [row] : [])),
    inOrder<Answer>(answers: readonly Answer[]) {
      const rest = answers.values();
      const ordered: (Answer | RefusedRow)[] = [];
      for (const { row, reason } of verdicts) {
        const next = reason === undefined ? rest.next() : { value: refuse(row, reason), done: false };
        if (!next.done) ordered.push(next.value);
      }
      return ordered;
    },
  };
}

/** Throws as CouchDB does when a batch is no list of objects. */
export function readRows(documents: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(documents))
    throw new CouchError(400, 'bad_request', 'POST body must include `docs` parameter.');
  if (!documents.every(isJsonObject))
    throw new CouchError(400, 'bad_request', 'Document must be a JSON object');
  return documents;
}

function refuse(row: JsonObject, reason: string): RefusedRow {
  return { id: typeof row['_id'] === 'string' ? row['_id'] : '', error: 'forbidden', reason };
}

function refusalOf(row: JsonObject): string | undefined {
  const { _id: id, _attachments: attachments } = row;
  if (typeof id !== 'string' || id === '' || id.startsWith('_')) return 'A record needs an id of its own.';
  if (Object.keys(row).some((member) => member.startsWith('_') && !MEMBERS.has(member))) {
    return 'Only _id, _rev, _deleted and _attachments may start with an underscore.';
  }
  const areStubs =
    isJsonObject(attachments) &&
    Object.values(attachments).every((each) => isJsonObject(each) && each['stub'] === true);
  return attachments === undefined || areStubs ? undefined : 'Files are not sent inside records.';
}
