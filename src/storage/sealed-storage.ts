import type { RxStorage, RxStorageInstance } from 'rxdb';
import { from, mergeMap, type Observable, of } from 'rxjs';
import type { Seal } from './seal.ts';

/** What is sealed of a document; RxDB's own documents have no body. */
interface Sealable {
  readonly body?: string;
}

type Instance = RxStorageInstance<Sealable, unknown, unknown>;
type Changes = Parameters<Parameters<ReturnType<Instance['changeStream']>['forEach']>[0]>[0];

/**
 * The same storage with the `body` of every document sealed on the disk and on its way to other tabs; it is given and
 * taken in the clear. An empty body, that of a removed record, stays empty. A question rejects where a body was
 * sealed by something else.
 */
export function sealBodies(storage: RxStorage<unknown, unknown>, seal: Seal): RxStorage<unknown, unknown> {
  return {
    ...storage,
    createStorageInstance: async (params) => {
      const instance = await storage.createStorageInstance(params);
      sealInstance(instance as unknown as Instance, seal);
      return instance;
    },
  };
}

/** Replaces methods of the instance, as RxDB's own wrappers do. */
function sealInstance(instance: Instance, seal: Seal): void {
  const write = instance.bulkWrite.bind(instance);
  const find = instance.findDocumentsById.bind(instance);
  const ask = instance.query.bind(instance);
  const changeStream = instance.changeStream.bind(instance);
  /** Clear bodies by the sealed ones of the writes under way. */
  const underWay = new Map<string, string>();

  async function sealed<Document extends Sealable>(document: Document): Promise<Document> {
    if (!hasBody(document)) return document;
    const body = await seal.seal(document.body);
    underWay.set(body, document.body);
    return { ...document, body };
  }

  /** Without asking the seal; undefined where only that can open. */
  function known<Document extends Sealable>(document: Document): Document | undefined {
    if (!hasBody(document)) return document;
    const body = underWay.get(document.body);
    return body === undefined ? undefined : { ...document, body };
  }

  async function opened<Document extends Sealable>(document: Document): Promise<Document> {
    if (!hasBody(document)) return document;
    return known(document) ?? { ...document, body: await seal.open(document.body) };
  }

  /** RxDB counts on hearing of a write before the write ends. Word of another tab that cannot be opened stays sealed. */
  function openedChanges(changes: Changes): Observable<Changes> {
    const documents = changes.events.map(({ documentData }) => documentData);
    const own = documents.flatMap((document) => known(document) ?? []);
    if (own.length === documents.length) return of(withDocuments(changes, own));
    const opening = Promise.all(documents.map(opened));
    return from(opening.then((all) => withDocuments(changes, all)).catch(() => changes));
  }

  instance.bulkWrite = async (rows, context) => {
    const documents = await Promise.all(rows.map(({ document }) => sealed(document)));
    try {
      const sealedRows = rows.map((row, nth) => ({ ...row, document: documents[nth] ?? row.document }));
      return await write(sealedRows, context);
    } finally {
      for (const { body = '' } of documents) underWay.delete(body);
    }
  };
  instance.findDocumentsById = async (ids, withDeleted) =>
    Promise.all((await find(ids, withDeleted)).map(opened));
  instance.query = async (prepared) => {
    const { documents } = await ask(prepared);
    return { documents: await Promise.all(documents.map(opened)) };
  };
  instance.changeStream = () => changeStream().pipe(mergeMap(openedChanges));
}

function withDocuments(changes: Changes, documents: readonly Sealable[]): Changes {
  const events = changes.events.map((event, nth) => ({ ...event, documentData: documents[nth] }));
  return { ...changes, events } as Changes;
}

function hasBody(document: Sealable): document is { readonly body: string } {
  return document.body !== undefined && document.body !== '';
}
