import type { Route } from './route.ts';

/** A request below `/db/` before anybody looked at who sent it. */
export interface Incoming {
  readonly request: Request;
  readonly route: Route;
  readonly query: URLSearchParams;
  /** Where the request came from, for counting wrong passwords. */
  readonly address: string;
  readonly signal: AbortSignal;
}

/** What stands behind `/db/`: the embedded store or a CouchDB. Refusals are thrown as `CouchError`. */
export type Endpoint = (incoming: Incoming) => Promise<Response>;
