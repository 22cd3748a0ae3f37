declare module 'pouchdb' {
  import type { JsonObject } from '#lib/json.ts';

  interface Replicated {
    readonly ok: boolean;
    readonly docs_written: number;
    readonly doc_write_failures: number;
    readonly errors: readonly unknown[];
  }

  class PouchDB {
    constructor(
      place: string,
      options?: { auth?: { username: string; password: string }; skip_setup?: boolean },
    );
    get(id: string, options?: object): Promise<JsonObject & { readonly _rev: string }>;
    put(document: object): Promise<{ readonly rev: string }>;
    remove(document: object): Promise<unknown>;
    putAttachment(id: string, name: string, bytes: Buffer, type: string): Promise<unknown>;
    getAttachment(id: string, name: string): Promise<Buffer>;
    bulkDocs(documents: readonly object[]): Promise<readonly JsonObject[]>;
    allDocs(options?: object): Promise<{ readonly rows: readonly JsonObject[] }>;
    info(): Promise<JsonObject>;
    destroy(): Promise<unknown>;
    close(): Promise<void>;
    sync(other: PouchDB, options: { live: true }): { cancel(): void };
    readonly replicate: {
      to(other: PouchDB, options?: object): Promise<Replicated>;
      from(other: PouchDB, options?: object): Promise<Replicated>;
    };
  }
  export = PouchDB;
}
