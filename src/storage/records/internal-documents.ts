import { indexTime } from '#storage/index/index-record.ts';
import type { Seal } from '#storage/seal.ts';
import type { Intent, RecordCollection } from './record-writer.ts';
import { INTERNAL_MARK } from './records-schema.ts';

/** The database's own documents: they lie among the records, so that they share one fate with them. */
export interface InternalDocuments {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly intentToWrite: (name: string, text: string) => Intent;
  readonly intentToRemove: (name: string) => Intent;
}

export function createInternalDocuments(collection: RecordCollection, seal: Seal): InternalDocuments {
  return {
    read: async (name) => {
      const [document] = await collection.storageInstance.findDocumentsById([idOf(name)], false);
      return document && seal.open(document.body);
    },
    intentToWrite: (name, text) => ({
      id: idOf(name),
      next: async (present) => {
        if (present !== undefined && (await seal.open(present.body)) === text) return 'keep';
        const body = await seal.seal(text);
        const type = idOf('internal');
        return { id: idOf(name), type, scope: '', v: 1, body, place: '', state: '', ...indexTime(0) };
      },
    }),
    intentToRemove: (name) => ({ id: idOf(name), next: async () => 'remove' }),
  };
}

/** The document that says where a scope's feed stands. */
export function checkpointName(scope: string): string {
  return `checkpoint:${scope}`;
}

function idOf(name: string): string {
  return INTERNAL_MARK + name;
}

/** The name under which `read` finds an internal document; undefined for the id of a record. */
export function internalName(id: string): string | undefined {
  return isInternalId(id) ? id.slice(INTERNAL_MARK.length) : undefined;
}

export function isInternalId(id: string): boolean {
  return id.startsWith(INTERNAL_MARK);
}
