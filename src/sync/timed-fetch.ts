import { pause } from '#lib/pause.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { type AnswerBody, createAnswerReader } from './answer-reader.ts';
import { classifyAnswer, type RawAnswer } from './classify-answer.ts';
import type { Failure } from './failure.ts';
import type { Scheduler } from './scheduler.ts';

/** What the server's clock said, between two moments of the device's clock; all in milliseconds since 1970. */
export interface ClockSample {
  readonly serverTime: number;
  readonly sentAt: number;
  readonly receivedAt: number;
}

export interface TimedFetchNeeds {
  /** `fetch`, or something that behaves as it does. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly scheduler: Scheduler;
  readonly onClockSample?: (sample: ClockSample) => void;
}

export interface TimedRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** JSON as text, or the bytes of a file. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** `application/json` when absent. */
  readonly contentType?: string;
  readonly signal: AbortSignal;
  /** Milliseconds without a byte, after which the request is cut. */
  readonly silenceLimit: number;
}

/** A slow phone still sends this much; the wait for an answer grows with what has to go up first. */
const UPLOAD_BYTES_PER_MS = 4;

/** Characters that are read in a task of their own when they are one JSON text: half a page of records. */
const LONG_ANSWER = 200_000;

/** Bytes that are read in one go; somebody's tap has its turn before the next. */
const BYTES_AT_ONCE = 32_768;

/**
 * Asks and reads the whole answer as JSON. It never throws: whatever the network, a proxy or the server does ends
 * in a value or in a failure of the closed list, within the silence limit after the last byte.
 */
export async function timedFetch(
  needs: TimedFetchNeeds,
  request: TimedRequest,
): Promise<Result<unknown, Failure>> {
  const watchdog = createWatchdog(needs.scheduler, request);
  try {
    const raw = await exchange(needs, request, watchdog);
    return classifyAnswer(raw, needs.scheduler.now());
  } catch {
    if (request.signal.aborted) return refuse({ kind: 'stopped' });
    return refuse({ kind: watchdog.hasBitten() ? 'stalled' : 'unreachable' });
  } finally {
    watchdog.stop();
  }
}

async function exchange(
  needs: TimedFetchNeeds,
  request: TimedRequest,
  watchdog: Watchdog,
): Promise<RawAnswer> {
  const sentAt = needs.scheduler.now();
  const response = await watchdog.race(
    needs.fetch(request.url, {
      method: request.method,
      signal: watchdog.signal,
      credentials: 'same-origin',
      cache: 'no-store',
      // A redirect would hand residents' data to whoever it names.
      redirect: 'error',
      headers: { accept: 'application/json', 'content-type': request.contentType ?? 'application/json' },
      ...(request.body === undefined ? {} : { body: request.body }),
    }),
  );
  watchdog.heard();
  const serverTime = Date.parse(response.headers.get('date') ?? '');
  if (Number.isFinite(serverTime)) {
    needs.onClockSample?.({ serverTime, sentAt, receivedAt: needs.scheduler.now() });
  }
  const body = await readBody(response, watchdog);
  return { status: response.status, retryAfter: response.headers.get('retry-after') ?? '', body };
}

async function readBody(response: Response, watchdog: Watchdog): Promise<AnswerBody> {
  const answer = createAnswerReader();
  if (response.body !== null) await readPieces(response.body, answer.take, watchdog);
  const isLong = answer.waiting() > LONG_ANSWER;
  if (isLong) await pause();
  const body = answer.end();
  if (isLong) await pause();
  return body;
}

async function readPieces(
  stream: ReadableStream<Uint8Array>,
  take: (piece: string) => void,
  watchdog: Watchdog,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let sincePause = 0;
  try {
    for (;;) {
      const { done, value } = await watchdog.race(reader.read());
      if (done) break;
      watchdog.heard();
      take(decoder.decode(value, { stream: true }));
      sincePause += value.length;
      if (sincePause < BYTES_AT_ONCE) continue;
      sincePause = 0;
      await watchdog.race(pause());
    }
  } catch (error) {
    // Not every `fetch` hears of the signal after its answer has begun; a connection must not stay open for nobody.
    reader.cancel().catch(() => undefined);
    throw error;
  }
  take(decoder.decode());
}

interface Watchdog {
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly hasBitten: () => boolean;
  /** Rejects as soon as the request is cut, also when the promise itself takes no notice of the signal. */
  readonly race: <Value>(promise: Promise<Value>) => Promise<Value>;
  readonly stop: () => void;
}

function createWatchdog(scheduler: Scheduler, { signal, silenceLimit, body }: TimedRequest): Watchdog {
  const controller = new AbortController();
  let bitten = false;
  const bite = (): void => {
    bitten = true;
    controller.abort();
  };
  const giveUp = (): void => controller.abort();
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp);
  const cut = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new Error('The request was cut.'));
    if (controller.signal.aborted) fail();
    controller.signal.addEventListener('abort', fail);
  });
  cut.catch(() => undefined);
  let stopTimer = scheduler.after(silenceLimit + (body ?? '').length / UPLOAD_BYTES_PER_MS, bite);
  return {
    signal: controller.signal,
    heard: () => {
      stopTimer();
      stopTimer = scheduler.after(silenceLimit, bite);
    },
    hasBitten: () => bitten,
    race: (promise) => Promise.race([promise, cut]),
    stop: () => {
      stopTimer();
      signal.removeEventListener('abort', giveUp);
    },
  };
}

/** The value of a good answer that also has the expected shape; anything else was not CouchDB. */
export function shaped<Value>(
  answer: Result<unknown, Failure>,
  read: (json: unknown) => Value | undefined,
): Result<Value, Failure> {
  if (!answer.ok) return answer;
  const value = read(answer.value);
  return value === undefined ? refuse({ kind: 'not-couchdb' }) : ok(value);
}
