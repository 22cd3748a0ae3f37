import type { JsonObject } from '#lib/json.ts';
import type { LevelConstructor } from './synced-leveldown.ts';

/** The part of PouchDB 9 that the embedded store uses; the package brings no types of its own. */
export interface PouchDatabase {
  /** Every read of changes listens for the end of the database; 0 keeps Node from taking many for a leak. */
  setMaxListeners(most: 0): void;
  id(): Promise<string>;
  info(): Promise<{ doc_count: number; update_seq: number }>;
  get(id: string, options?: PouchGet): Promise<PouchDocument>;
  get(id: string, options: PouchGet & { open_revs: 'all' | string[] }): Promise<PouchLeaf[]>;
  put(document: JsonObject): Promise<{ id: string; rev: string }>;
  remove(document: JsonObject): Promise<{ id: string; rev: string }>;
  allDocs(options: PouchAllDocs): Promise<{ total_rows: number; rows: PouchRow[] }>;
  bulkDocs(
    request: { docs: JsonObject[] },
    options: { new_edits: boolean },
  ): Promise<(PouchWritten | PouchRefusal)[]>;
  changes(options: PouchChanges): Promise<{ results: PouchChange[]; last_seq: number }>;
  revsDiff(revisions: Readonly<Record<string, readonly string[]>>): Promise<JsonObject>;
  getAttachment(id: string, name: string, options?: { rev: string }): Promise<Buffer>;
  compact(): Promise<unknown>;
  close(): Promise<void>;
  destroy(): Promise<unknown>;
}

export type PouchDocument = JsonObject & { readonly _id: string; readonly _rev: string };

export type PouchLeaf = { readonly ok: PouchDocument } | { readonly missing: string };

export interface PouchGet {
  readonly rev?: string;
  readonly revs?: boolean;
  readonly revs_info?: boolean;
  readonly conflicts?: boolean;
  readonly attachments?: boolean;
}

export interface PouchAllDocs {
  readonly keys?: string[];
  readonly startkey?: string;
  readonly endkey?: string;
  readonly inclusive_end?: boolean;
  readonly descending?: boolean;
  readonly skip?: number;
  readonly limit?: number;
  readonly include_docs?: boolean;
  readonly conflicts?: boolean;
  readonly attachments?: boolean;
}

export type PouchRow = JsonObject & { readonly key: string };

export interface PouchChanges {
  readonly since: number;
  readonly limit?: number;
  readonly include_docs?: boolean;
  readonly conflicts?: boolean;
  readonly attachments?: boolean;
  readonly style?: 'main_only' | 'all_docs';
  readonly descending?: boolean;
  readonly doc_ids?: string[];
}

export type PouchChange = JsonObject & { readonly seq: number };

export interface PouchWritten {
  readonly ok: true;
  readonly id: string;
  readonly rev: string;
}

/** How PouchDB refuses a call or one row of a batch. */
export interface PouchRefusal {
  readonly error: true;
  readonly id?: string;
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly reason?: string;
}

export interface PouchConstructor {
  new (path: string, options: { adapter: 'leveldb'; db: LevelConstructor }): PouchDatabase;
  plugin(plugin: object): void;
}
