import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { CouchError } from './couch-error.ts';
import type { Attachment, ChangesOptions, ChangesPage, CouchDatabase, ReadOptions } from './couch-store.ts';
import type { PouchChange, PouchDatabase, PouchGet } from './pouch-database.ts';
import { readAllDocs } from './read-all-docs.ts';
import { latestRevisions } from './latest-revisions.ts';
import { createSequences } from './sequence.ts';
import { createWriteQueue } from './write-queue.ts';
import { writeRows } from './write-rows.ts';

const SECURITY_ID = '_local/xbd-security';

/** Until somebody is named, a database is for the server's own account alone. */
const CLOSED: JsonObject = {
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: ['_admin'] },
};

interface Parts {
  readonly name: string;
  readonly pouch: PouchDatabase;
  readonly prepare: (row: JsonObject) => Promise<JsonObject>;
}

export async function createPouchCouchDatabase({ name, pouch, prepare }: Parts): Promise<CouchDatabase> {
  const sequences = createSequences(await pouch.id());
  const queue = createWriteQueue();
  const listeners = new Set<() => void>();
  const tellOfWrite = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let security: JsonObject | undefined;

  async function readSecurity(): Promise<JsonObject> {
    const stored = await pouch.get(SECURITY_ID).catch(() => undefined);
    return isJsonObject(stored?.['security']) ? stored['security'] : CLOSED;
  }

  async function changes(options: ChangesOptions): Promise<ChangesPage> {
    const { update_seq: last } = await pouch.info();
    const since = sequences.read(options.since, last);
    const page = await pouch.changes({
      since,
      ...(options.limit !== undefined && { limit: options.limit }),
      ...(options.ids && { doc_ids: [...options.ids] }),
      include_docs: (options.includeDocs ?? false) || (options.allLeaves ?? false),
      conflicts: (options.includeDocs ?? false) && (options.conflicts ?? false),
      attachments: options.attachments ?? false,
      style: options.allLeaves ? 'all_docs' : 'main_only',
      descending: options.descending ?? false,
    });
    const isFull = options.limit !== undefined && page.results.length >= Math.max(options.limit, 1);
    const lastSeq = isFull ? page.last_seq : Math.max(page.last_seq, last);
    return {
      results: page.results.map((change) => changeRow(change, sequences.write(change.seq), options)),
      last_seq: sequences.write(lastSeq),
      pending: isFull ? Math.max(last - page.last_seq, 0) : 0,
    };
  }

  return {
    name,
    async info() {
      const { doc_count, update_seq } = await pouch.info();
      return {
        db_name: name,
        doc_count,
        update_seq: sequences.write(update_seq),
        purge_seq: 0,
        compact_running: false,
        instance_start_time: '0',
      };
    },
    async get(id, options = {}) {
      const { rev } = options;
      if (rev === undefined || !options.latest) return pouch.get(id, pouchGet(options));
      const latest = await latestRevisions(pouch, id, [rev]);
      return pouch.get(id, pouchGet({ ...options, rev: latest[0] ?? rev }));
    },
    async openRevisions(id, revisions, options) {
      if (revisions === 'all') return pouch.get(id, { ...pouchGet(options), open_revs: 'all' });
      const shown = options.latest ? await latestRevisions(pouch, id, revisions) : revisions;
      return pouch.get(id, { ...pouchGet(options), open_revs: [...shown] });
    },
    async attachment(id, attachmentName, rev): Promise<Attachment> {
      const document = await pouch.get(id, rev === undefined ? {} : { rev });
      const stubs = isJsonObject(document['_attachments']) ? document['_attachments'] : {};
      const stub = Object.hasOwn(stubs, attachmentName) ? stubs[attachmentName] : undefined;
      if (!isJsonObject(stub)) throw new CouchError(404, 'not_found', 'Document is missing attachment');
      const bytes = await pouch.getAttachment(id, attachmentName, { rev: document._rev });
      return { bytes, type: asText(stub['content_type']), digest: asText(stub['digest']) };
    },
    allDocs: (options) => readAllDocs(pouch, options),
    changes,
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async write(documents, options) {
      const rows = await writeRows({ pouch, prepare, alone: queue.run }, documents, options);
      if (rows.some((row) => 'ok' in row)) tellOfWrite();
      return rows;
    },
    missingRevisions: (revisions) => pouch.revsDiff(revisions),
    async local(id) {
      if (id === SECURITY_ID) throw new CouchError(404, 'not_found', 'missing');
      return pouch.get(id);
    },
    security: async () => (security ??= await readSecurity()),
    putSecurity: (next) =>
      queue.run(async () => {
        const stored = await pouch.get(SECURITY_ID).catch(() => undefined);
        await pouch.put({ _id: SECURITY_ID, ...(stored && { _rev: stored._rev }), security: next });
        security = next;
      }),
    compact: () =>
      queue.run(async () => {
        await pouch.compact();
      }),
  };
}

/** CouchDB names the winning revision first; PouchDB's order of leaves says nothing. */
function changeRow({ doc, changes, ...rest }: PouchChange, seq: string, options: ChangesOptions): JsonObject {
  const winner = isJsonObject(doc) ? doc['_rev'] : undefined;
  const leaves = Array.isArray(changes) ? changes.filter(isJsonObject) : [];
  const ordered = leaves.toSorted(
    (one, other) => Number(other['rev'] === winner) - Number(one['rev'] === winner),
  );
  return { ...rest, seq, changes: ordered, ...(options.includeDocs && doc !== undefined && { doc }) };
}

function pouchGet(options: ReadOptions): PouchGet {
  return {
    ...(options.rev !== undefined && { rev: options.rev }),
    revs: options.revs ?? false,
    revs_info: options.revsInfo ?? false,
    conflicts: options.conflicts ?? false,
    attachments: options.attachments ?? false,
  };
}
