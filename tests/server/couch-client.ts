import type { JsonObject } from '#lib/json.ts';

export interface CouchAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly list: readonly JsonObject[];
}

export type Credentials = readonly [name: string, password: string];

/** Asks a CouchDB endpoint as one account would. Paths are below `/db/`. */
export interface CouchClient {
  readonly ask: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<CouchAnswer>;
  readonly raw: (method: string, path: string, init?: RequestInit) => Promise<Response>;
}

export function createCouchClient(url: string, credentials?: Credentials): CouchClient {
  const own: HeadersInit = credentials ? { Authorization: basic(credentials) } : {};
  const raw: CouchClient['raw'] = (method, path, init) =>
    fetch(`${url}/db/${path}`, { ...init, method, headers: { ...own, ...headersOf(init?.headers) } });
  return {
    raw,
    async ask(method, path, body, headers) {
      const response = await raw(method, path, {
        headers: { 'Content-Type': 'application/json', ...headersOf(headers) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const parsed = (text === '' ? {} : JSON.parse(text)) as never;
      return { status: response.status, headers: response.headers, body: parsed, list: parsed };
    },
  };
}

export function basic([name, password]: Credentials): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function headersOf(headers: HeadersInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
