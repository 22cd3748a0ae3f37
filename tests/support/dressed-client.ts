import { type CouchClient, createCouchClient } from '#sync/couch-client.ts';
import { createCouchSignIn } from '#sync/couch-sign-in.ts';
import { systemScheduler } from '#sync/system-scheduler.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { PASSWORD } from './sync-server.ts';

/** A page of `_changes` as the embedded server writes it. */
export interface WrittenPage {
  readonly results: readonly WrittenRow[];
  readonly last_seq: unknown;
  readonly pending?: number | undefined;
}

export interface WrittenRow {
  readonly seq: unknown;
  readonly id: string;
  readonly changes: readonly { readonly rev: string }[];
  readonly doc?: unknown;
}

/** How some other server writes the answers of `_changes`. */
export interface Dress {
  /** The text of the answer. `nth` counts the answers of a database from 0. */
  readonly write: (page: WrittenPage, nth: number, question: URL) => string;
  /** What the embedded server is asked instead. */
  readonly ask?: ((question: URLSearchParams) => void) | undefined;
}

/** Bytes of one piece of an answer: not a multiple of the three of a Chinese sign, so that some are cut apart. */
const PIECE_BYTES = 775;

/** A client, signed in, to which the embedded server answers as another would. Long questions are answered at once. */
export async function createDressedClient(
  server: string,
  dress: Dress,
  account = 'zhiyuan',
): Promise<CouchClient> {
  const plain = createCookieFetch();
  const answers = new Map<string, number>();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const address = new URL(url);
    if (!address.pathname.endsWith('/_changes')) return plain(url, init);
    const question = new URL(address);
    address.searchParams.delete('feed');
    dress.ask?.(address.searchParams);
    const answer = await plain(address, init);
    if (!answer.ok) return answer;
    const nth = answers.get(address.pathname) ?? 0;
    answers.set(address.pathname, nth + 1);
    const text = dress.write((await answer.json()) as WrittenPage, nth, question);
    return new Response(inPieces(new TextEncoder().encode(text)), { headers: answer.headers });
  };
  const client = createCouchClient({ url: `${server}/db/`, fetch, scheduler: systemScheduler });
  const signedIn = await createCouchSignIn(client).signIn(account, PASSWORD);
  if (!signedIn.ok) throw new Error(`Signing in ended with ${signedIn.reason}.`);
  return client;
}

/** As CouchDB writes it: a row a line, the comma and a carriage return at the end of the line before. */
export function inLines({ results, ...rest }: WrittenPage): string {
  const rows = results.map((row) => JSON.stringify(row)).join(',\r\n');
  return `{"results":[\n${rows}\n],\n${JSON.stringify(rest).slice(1)}\n`;
}

function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        controller.enqueue(bytes.slice(at, at + PIECE_BYTES));
      }
      controller.close();
    },
  });
}
