import type { JsonObject } from '#lib/json.ts';

/** The databases of the embedded server. Every promise of a write is kept only when the write is on disk. */
export interface CouchStore {
  names(): Promise<readonly string[]>;
  /** Undefined for a database that was never created. */
  database(name: string): Promise<CouchDatabase | undefined>;
  /** False when it exists already. */
  create(name: string): Promise<boolean>;
  /** False when there was none. */
  remove(name: string): Promise<boolean>;
  close(): Promise<void>;
}

/** One database in CouchDB's own terms. Refusals are thrown as `CouchError`. */
export interface CouchDatabase {
  readonly name: string;
  info(): Promise<JsonObject>;
  get(id: string, options?: ReadOptions): Promise<JsonObject>;
  /** The leaf revisions asked for; `all` of them when none are named. */
  openRevisions(
    id: string,
    revisions: 'all' | readonly string[],
    options: ReadOptions,
  ): Promise<readonly Leaf[]>;
  attachment(id: string, name: string, rev?: string): Promise<Attachment>;
  allDocs(options: AllDocsOptions): Promise<JsonObject>;
  changes(options: ChangesOptions): Promise<ChangesPage>;
  /** Tells of every write until the function that it returns is called. */
  onWrite(listener: () => void): () => void;
  write(documents: readonly unknown[], options: WriteOptions): Promise<readonly WrittenRow[]>;
  missingRevisions(revisions: Readonly<Record<string, readonly string[]>>): Promise<JsonObject>;
  local(id: string): Promise<JsonObject>;
  security(): Promise<JsonObject>;
  putSecurity(security: JsonObject): Promise<void>;
  compact(): Promise<void>;
}

export interface ReadOptions {
  readonly rev?: string;
  readonly revs?: boolean;
  readonly revsInfo?: boolean;
  readonly conflicts?: boolean;
  readonly latest?: boolean;
  readonly attachments?: boolean;
}

export type Leaf = { readonly ok: JsonObject } | { readonly missing: string };

export interface Attachment {
  readonly type: string;
  readonly digest: string;
  readonly bytes: Buffer;
}

export interface AllDocsOptions {
  readonly keys?: readonly unknown[];
  readonly startkey?: string;
  readonly endkey?: string;
  readonly inclusiveEnd?: boolean;
  readonly descending?: boolean;
  readonly skip?: number;
  readonly limit?: number;
  readonly includeDocs?: boolean;
  readonly conflicts?: boolean;
  readonly attachments?: boolean;
}

export interface ChangesOptions {
  /** `now`, `0` or what an earlier page gave as `last_seq`. */
  readonly since: string;
  readonly limit?: number;
  readonly includeDocs?: boolean;
  readonly conflicts?: boolean;
  readonly attachments?: boolean;
  readonly allLeaves?: boolean;
  readonly descending?: boolean;
  readonly ids?: readonly string[];
}

export interface ChangesPage {
  readonly results: readonly JsonObject[];
  readonly last_seq: string;
  readonly pending: number;
}

/** What refuses a row: the reason, or undefined when it may be written. */
export type RowCheck = (row: JsonObject, replaced: JsonObject | null) => string | undefined;

export interface WriteOptions {
  /** False takes the revisions as they come, as replication does. */
  readonly newEdits: boolean;
  readonly check?: RowCheck;
}

export type WrittenRow = WrittenDocument | RefusedRow;

export interface WrittenDocument {
  readonly ok: true;
  readonly id: string;
  readonly rev: string;
}

export interface RefusedRow {
  readonly id: string;
  readonly error: string;
  readonly reason: string;
}
