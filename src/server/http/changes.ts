import { CouchError } from '#server/store/couch-error.ts';
import type { ChangesOptions, ChangesPage, CouchDatabase } from '#server/store/couch-store.ts';
import { answerText, JSON_HEADERS } from './answer.ts';
import { type Bell, createBell } from './bell.ts';
import type { CallTo } from './call.ts';
import type { OpenFeeds } from './open-feeds.ts';
import { isSet, jsonParameter, wholeNumber } from './query.ts';
import { streamText } from './stream-text.ts';

const DEFAULT_WAIT_MS = 60_000;
const LEAST_HEARTBEAT_MS = 100;
/** A feed without an end still looks whether its client is there. */
const LONGEST_WAIT_MS = 600_000;
const CONTINUOUS_PAGE = 200;

interface Waiting {
  readonly bell: Bell;
  readonly signal: AbortSignal;
  readonly heartbeatMs: number | undefined;
  readonly endsAt: number;
}

/** `_changes`: a page at once, or a feed that waits for the next write. */
export async function answerChanges(
  call: CallTo<'changes'>,
  database: CouchDatabase,
  feeds: OpenFeeds,
): Promise<Response> {
  const feed = call.query.get('feed') ?? 'normal';
  const options = await readOptions(call);
  if (feed === 'normal') return answerText(call.request, 200, inLines(await database.changes(options)));
  if (feed !== 'longpoll' && feed !== 'continuous') throw invalid(`Feed ${feed} is not supported.`);

  const bell = createBell();
  const stopListening = database.onWrite(bell.ring);
  const { signal, leave } = feeds.enter(call.account?.name ?? '', call.signal);
  const close = (): void => {
    stopListening();
    leave();
  };
  try {
    const first = await database.changes(
      feed === 'continuous' ? { ...options, limit: 0, since: options.since } : options,
    );
    if (feed === 'longpoll' && first.results.length > 0) {
      close();
      return await answerText(call.request, 200, inLines(first));
    }
    const waiting = { bell, signal, ...readTimes(call.query) };
    const since = feed === 'longpoll' || options.since === 'now' ? first.last_seq : options.since;
    const pieces = (feed === 'longpoll' ? longPoll : continuous)(database, { ...options, since }, waiting);
    return new Response(streamText(closing(pieces, close)), {
      headers: { ...JSON_HEADERS, 'X-Accel-Buffering': 'no' },
    });
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** As in CouchDB every change stands on a line of its own, so that a client can read them one by one. */
function inLines({ results, ...rest }: ChangesPage): string {
  const rows = results.map((row) => `\n${JSON.stringify(row)}`).join(',');
  return `{"results":[${rows}\n],${JSON.stringify(rest).slice(1)}\n`;
}

async function* longPoll(
  database: CouchDatabase,
  options: ChangesOptions,
  waiting: Waiting,
): AsyncGenerator<string, void> {
  yield '\n';
  for (;;) {
    const outcome = await waitForWrite(waiting);
    if (outcome === 'heartbeat') {
      yield '\n';
      continue;
    }
    if (outcome === 'over') {
      yield inLines({ results: [], last_seq: options.since, pending: 0 });
      return;
    }
    const page = await database.changes(options);
    if (page.results.length === 0) continue;
    yield inLines(page);
    return;
  }
}

async function* continuous(
  database: CouchDatabase,
  options: ChangesOptions,
  waiting: Waiting,
): AsyncGenerator<string, void> {
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  let { since } = options;
  yield '\n';
  while (left > 0) {
    const page = await database.changes({ ...options, since, limit: Math.min(left, CONTINUOUS_PAGE) });
    since = page.last_seq;
    left -= page.results.length;
    for (const change of page.results) yield `${JSON.stringify(change)}\n`;
    if (page.results.length > 0) continue;
    const outcome = await waitForWrite(waiting);
    if (outcome === 'heartbeat') yield '\n';
    if (outcome === 'over') break;
  }
  yield `${JSON.stringify({ last_seq: since, pending: 0 })}\n`;
}

async function waitForWrite({
  bell,
  signal,
  heartbeatMs,
  endsAt,
}: Waiting): Promise<'written' | 'heartbeat' | 'over'> {
  const left = endsAt - Date.now();
  const outcome = await bell.wait(Math.max(Math.min(left, heartbeatMs ?? left), 0), signal);
  if (outcome === 'rung') return 'written';
  return outcome === 'ended' || Date.now() >= endsAt ? 'over' : 'heartbeat';
}

async function* closing(
  pieces: AsyncGenerator<string, void>,
  close: () => void,
): AsyncGenerator<string, void> {
  try {
    yield* pieces;
  } finally {
    close();
  }
}

/** As in CouchDB a feed with a heartbeat waits for ever and one without ends after its timeout. */
function readTimes(query: URLSearchParams): Pick<Waiting, 'heartbeatMs' | 'endsAt'> {
  const asked = isSet(query, 'heartbeat') ? DEFAULT_WAIT_MS : wholeNumber(query, 'heartbeat');
  const timeout = wholeNumber(query, 'timeout') ?? (asked === undefined ? DEFAULT_WAIT_MS : LONGEST_WAIT_MS);
  return {
    heartbeatMs: asked === undefined ? undefined : Math.max(asked, LEAST_HEARTBEAT_MS),
    endsAt: Date.now() + Math.min(timeout, LONGEST_WAIT_MS),
  };
}

async function readOptions(call: CallTo<'changes'>): Promise<ChangesOptions> {
  const { query } = call;
  const filter = query.get('filter');
  if (filter !== null && filter !== '_doc_ids') throw invalid('Only the filter _doc_ids is supported.');
  const limit = wholeNumber(query, 'limit');
  const ids = filter === '_doc_ids' ? await readIds(call) : undefined;
  return {
    since: (query.get('since') ?? '0').replace(/^"(.*)"$/, '$1'),
    ...(limit !== undefined && { limit }),
    ...(ids && { ids }),
    includeDocs: isSet(query, 'include_docs'),
    conflicts: isSet(query, 'conflicts'),
    attachments: isSet(query, 'attachments'),
    allLeaves: query.get('style') === 'all_docs',
    // A feed that waits for what comes goes forwards: backwards it would never come to an end.
    descending: (query.get('feed') ?? 'normal') === 'normal' && isSet(query, 'descending'),
  };
}

async function readIds(call: CallTo<'changes'>): Promise<readonly string[]> {
  const body =
    call.method === 'POST' ? await call.readBody() : { doc_ids: jsonParameter(call.query, 'doc_ids') };
  const ids = body['doc_ids'];
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string'))
    throw invalid('`doc_ids` must be a list of texts');
  return ids;
}

function invalid(reason: string): CouchError {
  return new CouchError(400, 'bad_request', reason);
}
