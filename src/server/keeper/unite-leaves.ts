import { mergeRecords } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp, parseWireRecord, toWireRecord } from '#domain/records/wire.ts';
import { asText, canonicalJson, type Json, type JsonObject } from '#lib/json.ts';
import { sizeFault } from '#server/rules/check-document.ts';
import { hasUnknownMembers, isWireRecord } from '#server/rules/wire-shape.ts';
import { type LeafStore, NotThere } from './leaf-store.ts';
import { filesOf, missingFiles } from './unite-files.ts';

/** What became of one document's leaves. */
export interface Uniting {
  /** Losing leaves that were taken into the winner and deleted. */
  readonly removed: number;
  /** Revisions of leaves that nobody touches: no records of this database, or too large together with the winner. */
  readonly leftAlone: readonly string[];
}

interface Leaf {
  readonly document: JsonObject;
  readonly record: FieldRecord;
}

/** Somebody who writes one document again and again gives way long before this. */
const MAX_ATTEMPTS = 20;

/**
 * Makes one leaf of a document's several: writes their union on the winner first and only then deletes what the
 * union holds. So a kill at any moment, another keeper at the same work and a phone that writes in between lose
 * nothing: what is not written yet still has its leaf, a leaf that has grown meanwhile is not deleted, and doing it
 * once more ends the same.
 */
export async function uniteLeaves(store: LeafStore, db: string, id: string): Promise<Uniting> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { winner, losers } = await store.leaves(db, id);
    if (losers.length === 0) return { removed: 0, leftAlone: [] };
    const best = readLeaf(db, winner);
    if (best === undefined) return { removed: 0, leftAlone: losers };
    const documents = await Promise.all(losers.map((rev) => readUnlessGone(store, db, id, rev)));
    const readable = documents.flatMap((document) => (document && readLeaf(db, document)) ?? []);
    const leaves = leavesThatFit(best, readable);
    if (!(await writeUnion(store, db, best, leaves))) continue;
    const revs = leaves.map(({ document }) => asText(document['_rev']));
    let removed = 0;
    for (const rev of revs) if (await store.remove(db, id, rev)) removed += 1;
    const gone = losers.filter((_, nth) => documents[nth] === undefined);
    return { removed, leftAlone: losers.filter((rev) => !revs.includes(rev) && !gone.includes(rev)) };
  }
  throw new Error(`${db}/${id} changes too fast to be united`);
}

async function readUnlessGone(
  store: LeafStore,
  db: string,
  id: string,
  rev: string,
): Promise<JsonObject | undefined> {
  return store.leaf(db, id, rev).catch((thrown: unknown) => {
    if (thrown instanceof NotThere) return undefined;
    throw thrown;
  });
}

/** Only what this program understands to the last member: writing the rest anew would lose what it does not know. */
function readLeaf(db: string, document: JsonObject): Leaf | undefined {
  if (!isWireRecord(document) || hasUnknownMembers(document) || document['_deleted'] === true)
    return undefined;
  const parsed = parseWireRecord(document);
  if (!parsed.ok || parsed.value.scope !== db || isFromNewerApp(parsed.value)) return undefined;
  return { document, record: parsed.value };
}

/** Those that the winner can take without becoming larger than any record may be; the others stay leaves. */
function leavesThatFit(winner: Leaf, losers: readonly Leaf[]): readonly Leaf[] {
  const fitting: Leaf[] = [];
  let union = winner.record;
  for (const leaf of losers) {
    const more = mergeRecords(union, leaf.record);
    const isGrown = more.entries.length > union.entries.length;
    if (isGrown && sizeFault(toWireRecord(more)) !== undefined) continue;
    union = more;
    fitting.push(leaf);
  }
  return fitting;
}

/** True when the winner holds everything, false when it changed meanwhile. */
async function writeUnion(
  store: LeafStore,
  db: string,
  winner: Leaf,
  losers: readonly Leaf[],
): Promise<boolean> {
  const alone = mergeRecords(winner.record, winner.record);
  const union = losers.reduce((united, { record }) => mergeRecords(united, record), alone);
  const missing = missingFiles(
    winner.document,
    losers.map(({ document }) => document),
  );
  if (missing.length === 0 && textOf(union) === textOf(alone)) return true;
  const added = await Promise.all(
    missing.map(async ({ name, leafName, leafRev, type }): Promise<[string, Json]> => {
      const bytes = await store.file(db, union.id, leafName, leafRev);
      return [name, { content_type: type, data: bytes.toString('base64') }];
    }),
  );
  const files = { ...filesOf(winner.document), ...Object.fromEntries(added) };
  return store.write(db, {
    ...toJson(union),
    _rev: winner.document['_rev'] ?? '',
    ...(Object.keys(files).length > 0 && { _attachments: files }),
  });
}

function textOf(record: FieldRecord): string {
  return canonicalJson(toJson(record));
}

function toJson(record: FieldRecord): JsonObject {
  const { _id, type, scope, v, opened, entries } = toWireRecord(record);
  return { _id, type, scope, v, opened: { ...opened }, entries: entries.map((entry) => ({ ...entry })) };
}
