import { randomUUID } from 'node:crypto';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { checkRowShape } from './check-row-shape.ts';
import { CouchError, couchErrorOf, reasonOf } from './couch-error.ts';
import type { RowCheck, WriteOptions, WrittenRow } from './couch-store.ts';
import type { PouchDatabase } from './pouch-database.ts';

export interface WritingNeeds {
  readonly pouch: PouchDatabase;
  /** Changes a row before it is stored, as hashing the password of an account does. */
  readonly prepare: (row: JsonObject) => Promise<JsonObject>;
  /** What runs in here no other write comes between. */
  readonly alone: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;
}

type Verdict = { readonly row: JsonObject } | { readonly answer: WrittenRow };

/**
 * Writes a batch and answers row by row in the order given. A refused row never keeps its neighbours from being
 * written, and a check sees exactly the revision that its row replaces.
 */
export async function writeRows(
  needs: WritingNeeds,
  documents: readonly unknown[],
  options: WriteOptions,
): Promise<readonly WrittenRow[]> {
  const prepared = await Promise.all(documents.map((document) => prepareRow(needs, document, options)));
  return needs.alone(async () => {
    const seen = new Set<string>();
    const verdicts = await Promise.all(
      prepared.map(async (verdict) => {
        if ('answer' in verdict) return verdict;
        const id = idOf(verdict.row);
        if (options.newEdits && seen.has(id)) return { answer: conflict(id) };
        seen.add(id);
        return judge(needs.pouch, verdict.row, options);
      }),
    );
    return store(needs.pouch, verdicts, options.newEdits);
  });
}

async function prepareRow(needs: WritingNeeds, document: unknown, options: WriteOptions): Promise<Verdict> {
  if (!isJsonObject(document))
    return refused('', new CouchError(400, 'bad_request', 'Document must be a JSON object'));
  const row =
    document['_id'] === undefined ? { _id: randomUUID().replaceAll('-', ''), ...document } : document;
  try {
    checkRowShape(row, options.newEdits);
    return { row: await needs.prepare(row) };
  } catch (thrown) {
    return refused(typeof row['_id'] === 'string' ? row['_id'] : '', thrown);
  }
}

async function judge(pouch: PouchDatabase, row: JsonObject, options: WriteOptions): Promise<Verdict> {
  const isLocal = idOf(row).startsWith('_local/');
  if (!options.newEdits || isLocal || (options.check === undefined && row['_attachments'] === undefined))
    return { row };
  try {
    const replaced = await readReplaced(pouch, row);
    const reason = options.check && runCheck(options.check, row, replaced);
    if (reason !== undefined) return refused(idOf(row), new CouchError(403, 'forbidden', reason));
    return { row: withStubsOf(replaced, row) };
  } catch (thrown) {
    return refused(idOf(row), thrown);
  }
}

/**
 * The revision that the row names or would be put beside. That may be a deletion, so that a check can keep somebody
 * from bringing a deleted record back; null where there never was one.
 */
async function readReplaced(pouch: PouchDatabase, row: JsonObject): Promise<JsonObject | null> {
  const id = idOf(row);
  const rev = row['_rev'];
  if (typeof rev === 'string') {
    const replaced = await unlessMissing(pouch.get(id, { rev }));
    if (replaced === undefined) throw new CouchError(409, 'conflict', 'Document update conflict.');
    return replaced;
  }
  if ((await unlessMissing(pouch.get(id))) !== undefined)
    throw new CouchError(409, 'conflict', 'Document update conflict.');
  const leaves = await unlessMissing(pouch.get(id, { open_revs: 'all' }));
  return leaves?.flatMap((leaf) => ('ok' in leaf ? [leaf.ok] : []))[0] ?? null;
}

async function unlessMissing<Found>(found: Promise<Found>): Promise<Found | undefined> {
  try {
    return await found;
  } catch (thrown) {
    if (couchErrorOf(thrown)?.status === 404) return undefined;
    throw thrown;
  }
}

function runCheck(check: RowCheck, row: JsonObject, replaced: JsonObject | null): string | undefined {
  try {
    return check(row, replaced);
  } catch {
    return 'The rule could not read this row.';
  }
}

/** CouchDB takes a stub to mean the attachment of that name in the revision before; PouchDB needs its digest. */
function withStubsOf(replaced: JsonObject | null, row: JsonObject): JsonObject {
  if (!isJsonObject(row['_attachments'])) return row;
  const before = isJsonObject(replaced?.['_attachments']) ? replaced['_attachments'] : {};
  const attachments = Object.entries(row['_attachments']).map(([name, attachment]) => {
    if (!isJsonObject(attachment) || attachment['stub'] !== true) return [name, attachment];
    const kept = Object.hasOwn(before, name) ? before[name] : undefined;
    if (kept === undefined)
      throw new CouchError(412, 'missing_stub', `Invalid attachment stub in ${idOf(row)} for ${name}`);
    return [name, kept];
  });
  return { ...row, _attachments: Object.fromEntries(attachments) as JsonObject };
}

async function store(
  pouch: PouchDatabase,
  verdicts: readonly Verdict[],
  newEdits: boolean,
): Promise<readonly WrittenRow[]> {
  const rows = verdicts.flatMap((verdict) => ('row' in verdict ? [verdict.row] : []));
  const locals = new Map<JsonObject, WrittenRow>();
  for (const row of rows.filter((each) => idOf(each).startsWith('_local/'))) {
    locals.set(row, await storeLocal(pouch, row));
  }
  const stored = rows.filter((row) => !locals.has(row));
  const answers =
    stored.length === 0 ? [] : await pouch.bulkDocs({ docs: stored.map(copyOf) }, { new_edits: newEdits });
  const refusalsById = new Map(
    answers.flatMap((each) => ('status' in each ? [[each.id ?? '', each] as const] : [])),
  );
  const written = stored.map((row, index): WrittenRow => {
    const answer = newEdits ? answers[index] : refusalsById.get(idOf(row));
    if (answer === undefined) return { ok: true, id: idOf(row), rev: asText(row['_rev']) };
    if (!('status' in answer)) return { ok: true, id: answer.id, rev: answer.rev };
    return { id: idOf(row), error: answer.name, reason: reasonOf(answer) };
  });
  const answersByRow = new Map(stored.map((row, index) => [row, written[index]]));
  return verdicts.map((verdict) => {
    if ('answer' in verdict) return verdict.answer;
    return locals.get(verdict.row) ?? answersByRow.get(verdict.row) ?? conflict(idOf(verdict.row));
  });
}

/** PouchDB writes into the documents that it is given. */
function copyOf(row: JsonObject): JsonObject {
  const attachments = row['_attachments'];
  if (!isJsonObject(attachments)) return { ...row };
  const copies = Object.entries(attachments).map(([name, each]) => [
    name,
    isJsonObject(each) ? { ...each } : each,
  ]);
  return { ...row, _attachments: Object.fromEntries(copies) as JsonObject };
}

async function storeLocal(pouch: PouchDatabase, row: JsonObject): Promise<WrittenRow> {
  try {
    const { id, rev } = await (row['_deleted'] === true ? pouch.remove({ ...row }) : pouch.put({ ...row }));
    return { ok: true, id, rev };
  } catch (thrown) {
    return refused(idOf(row), thrown).answer;
  }
}

/** Rethrows what is no refusal of this row but a broken disk. */
function refused(id: string, thrown: unknown): { readonly answer: WrittenRow } {
  const refusal = couchErrorOf(thrown);
  if (refusal === undefined) throw thrown;
  return { answer: { id, error: refusal.error, reason: refusal.message } };
}

function conflict(id: string): WrittenRow {
  return { id, error: 'conflict', reason: 'Document update conflict.' };
}

function idOf(row: JsonObject): string {
  return typeof row['_id'] === 'string' ? row['_id'] : '';
}
