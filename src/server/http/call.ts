import type { Account } from '#domain/access/account.ts';
import type { JsonObject } from '#lib/json.ts';
import type { Route } from './route.ts';

/** One request below `/db/`, after the gateway has found out who asks for what. */
export interface Call<Wanted extends Route = Route> {
  readonly request: Request;
  readonly method: string;
  readonly route: Wanted;
  readonly query: URLSearchParams;
  /** Undefined for somebody who is not signed in. */
  readonly account: Account | undefined;
  readonly via: 'cookie' | 'default' | undefined;
  readonly address: string;
  /** Bytes of a body that this account may send. */
  readonly maxBodyBytes: number;
  /** The body as JSON; for a client account only the members that it may send. */
  readonly readBody: () => Promise<JsonObject>;
  /** Ends with the request and with the server. */
  readonly signal: AbortSignal;
}

/** The one route kind that a handler serves. */
export type CallTo<Kind extends Route['kind']> = Call<Route & { readonly kind: Kind }>;
