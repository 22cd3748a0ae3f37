import type { Account } from '#domain/access/account.ts';
import type { Result } from '#lib/result.ts';
import {
  type ChangesPage,
  readAllDocs,
  readBulkDocs,
  readChanges,
  readSession,
  type Seq,
  type ServerCopy,
  type WriteEnd,
} from './couch-answers.ts';
import type { Failure } from './failure.ts';
import { withDocuments } from './rows-without-document.ts';
import { shaped, timedFetch, type TimedFetchNeeds, type TimedRequest } from './timed-fetch.ts';

export interface CouchClientNeeds extends TimedFetchNeeds {
  /** Where the databases are, with a closing slash: `/db/`. */
  readonly url: string;
}

export interface ChangesQuestion {
  readonly scope: string;
  readonly since: Seq;
  readonly limit: number;
  /** Whether the server is to keep the question open until there is a change. */
  readonly wait: boolean;
}

export interface OutgoingFile {
  readonly scope: string;
  /** Of the record, and the revision that the file comes upon. */
  readonly id: string;
  readonly rev: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Answer<Value> = Promise<Result<Value, Failure>>;

/** The few routes of CouchDB that a phone needs. Nothing here throws because of the network. */
export interface CouchClient {
  /** A document that the server could not read with its row is asked for once more. */
  readonly changes: (question: ChangesQuestion, signal: AbortSignal) => Answer<ChangesPage>;
  readonly allDocs: (
    scope: string,
    ids: readonly string[],
    signal: AbortSignal,
  ) => Answer<ReadonlyMap<string, ServerCopy>>;
  /** `documents` are JSON texts. */
  readonly bulkDocs: (
    scope: string,
    documents: readonly string[],
    signal: AbortSignal,
  ) => Answer<ReadonlyMap<string, WriteEnd>>;
  /** Hangs a file on a record; the answer is of no interest. */
  readonly putFile: (file: OutgoingFile, signal: AbortSignal) => Answer<unknown>;
  /** Whose session it is; null when nobody's. */
  readonly session: (signal: AbortSignal) => Answer<Account | null>;
  readonly openSession: (name: string, password: string) => Answer<unknown>;
  readonly closeSession: () => Answer<unknown>;
}

const SILENCE_LIMIT_MS = 30_000;
const HEARTBEAT_MS = 25_000;
/** A long question is broken when two heartbeats in a row did not come. */
const LONG_SILENCE_LIMIT_MS = 2 * HEARTBEAT_MS + 10_000;
/** CouchDB derives a key of 600,000 rounds before it answers a sign-in. */
const SIGN_IN_LIMIT_MS = 45_000;

export function createCouchClient(needs: CouchClientNeeds): CouchClient {
  const ask = (path: string, request: Partial<TimedRequest>): Answer<unknown> =>
    timedFetch(needs, {
      url: needs.url + path,
      method: request.body === undefined ? 'GET' : 'POST',
      signal: new AbortController().signal,
      silenceLimit: SILENCE_LIMIT_MS,
      ...request,
    });

  const allDocs: CouchClient['allDocs'] = async (scope, ids, signal) => {
    const body = JSON.stringify({ keys: ids });
    return shaped(await ask(`${scope}/_all_docs?include_docs=true`, { body, signal }), readAllDocs);
  };

  return {
    changes: async ({ scope, since, limit, wait }, signal) => {
      const options = new URLSearchParams({ include_docs: 'true', limit: `${limit}`, since: `${since}` });
      if (wait) options.set('feed', 'longpoll');
      if (wait) options.set('heartbeat', `${HEARTBEAT_MS}`);
      const silenceLimit = wait ? LONG_SILENCE_LIMIT_MS : SILENCE_LIMIT_MS;
      const page = shaped(
        await ask(`${scope}/_changes?${options.toString()}`, { signal, silenceLimit }),
        readChanges,
      );
      return page.ok ? withDocuments(page.value, (ids) => allDocs(scope, ids, signal)) : page;
    },
    allDocs,
    bulkDocs: async (scope, documents, signal) => {
      const body = `{"docs":[${documents.join(',')}]}`;
      return shaped(await ask(`${scope}/_bulk_docs`, { body, signal }), readBulkDocs);
    },
    putFile: ({ scope, id, name, rev, contentType, bytes }, signal) =>
      ask(`${scope}/${encodeURIComponent(id)}/${name}?rev=${encodeURIComponent(rev)}`, {
        method: 'PUT',
        body: bytes,
        contentType,
        signal,
      }),
    session: async (signal) => shaped(await ask('_session', { signal }), readSession),
    openSession: (name, password) =>
      ask('_session', { body: JSON.stringify({ name, password }), silenceLimit: SIGN_IN_LIMIT_MS }),
    closeSession: () => ask('_session', { method: 'DELETE' }),
  };
}
