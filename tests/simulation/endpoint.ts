import type { JsonObject } from '#lib/json.ts';

export interface EndpointRequest {
  readonly method: string;
  /** Below `/db/`, with the query. */
  readonly path: string;
  readonly body: string;
}

export interface EndpointAnswer {
  readonly status: number;
  readonly text: string;
}

/** A document as it lies on a server, in the terms that a model and a real one share. */
export interface StoredState {
  readonly scope: string;
  readonly id: string;
  /** How many revisions came before. */
  readonly generation: number;
  readonly deleted: boolean;
  /** Without what CouchDB adds; empty when deleted. */
  readonly body: JsonObject;
}

/** The server of a simulated world: the model, or a real endpoint put to the same trials. */
export interface Endpoint {
  /** Answers at once, also to a question that wants to be kept open. `account` is whose session it is. */
  readonly ask: (request: EndpointRequest, account: string | undefined) => Promise<EndpointAnswer>;
  /** Remembers everything as it is. */
  readonly backUp: () => Promise<void>;
  /** Back to the last backup, or to the beginning. */
  readonly putBack: () => Promise<void>;
  /** Deletes a database and makes it anew, empty. */
  readonly makeAnew: (scope: string) => Promise<void>;
  /** The server's own account deletes a record; a record that is not there stays so. */
  readonly deleteRecord: (scope: string, id: string) => Promise<void>;
  /** Gives a scope to an account. */
  readonly grant: (account: string, scope: string) => Promise<void>;
  /** All documents of visits, residents and issues, in no certain order. */
  readonly states: () => Promise<readonly StoredState[]>;
}
