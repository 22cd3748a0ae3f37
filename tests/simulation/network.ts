import { isJsonObject } from '#lib/json.ts';
import { createRandom } from '#tests/support/fault-proxy.ts';
import { pause } from '#sync/scheduler.ts';
import type { Endpoint, EndpointAnswer, EndpointRequest } from './endpoint.ts';
import { readDocs } from './model-couch.ts';
import type { SimulatedTime } from './simulated-time.ts';
import { FALSE_ANSWERS, type FaultKind, TOO_LARGE, type Weather } from './weather.ts';

/** What of a network outlives the app. */
export interface Link {
  weather: Weather;
  isOnline: boolean;
  /** Whose session the device's cookie names. */
  session: string | undefined;
}

/** What lies between one run of the app and the server. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Nobody listens any more; what is under way still reaches the server. */
  readonly hangUp: () => void;
}

export interface NetworkNeeds {
  readonly time: SimulatedTime;
  readonly endpoint: Endpoint;
  readonly account: string;
  readonly link: Link;
  /** Chance of this device; every request has its own, whatever the order in which others are on their way. */
  readonly seed: string;
  /** Written documents, as sent, before any device can have heard that they were. */
  readonly onAccepted: (scope: string, documents: readonly unknown[]) => void;
  /** Calls back after any write of any device. */
  readonly onWrite: (listener: () => void) => () => void;
  /** How often the server was started anew; no connection outlives that. */
  readonly starts: () => number;
}

const SLOW_MS = 40_000;
const HEARTBEAT_MS = 25_000;

export function createNetwork(needs: NetworkNeeds): Network {
  const { time, endpoint, link } = needs;
  const asked = new Map<string, number>();
  let isHeard = true;

  const chanceOf = ({ method, path }: EndpointRequest): (() => number) => {
    const name = `${needs.seed} ${method} ${path.split('?')[0] ?? ''} ${path.includes('longpoll') ? 'long' : ''}`;
    const times = (asked.get(name) ?? 0) + 1;
    asked.set(name, times);
    return createRandom(numberOf(`${name} ${times}`));
  };

  const travel = async (random: () => number, signal: AbortSignal): Promise<void> => {
    await pause({ ...time, random }, 10 + Math.floor(random() * 190), signal);
    if (signal.aborted) throw new TypeError('aborted');
  };

  function chooseFault(request: EndpointRequest, random: () => number): FaultKind | undefined {
    const { faults, share } = link.weather;
    if (faults.length === 0 || random() * 10 >= share) return undefined;
    const fault = faults[Math.floor(random() * faults.length)];
    // A single record that is too large would rightly be refused for good.
    const isBatch = request.path.endsWith('_bulk_docs') && request.body.split('"_id"').length > 2;
    return fault === 'too-large' && !isBatch ? 'unavailable' : fault;
  }

  async function ask(request: EndpointRequest): Promise<EndpointAnswer> {
    if (request.path === '_session' && request.method === 'POST') {
      link.session = needs.account;
      return { status: 200, text: '{"ok":true}' };
    }
    const answer = await time.holding(endpoint.ask(request, link.session));
    if (request.path.endsWith('_bulk_docs')) tellAccepted(request, answer, needs);
    return answer;
  }

  /** The answer to a question that is kept open; heartbeats until then. */
  async function* listen(request: EndpointRequest, signal: AbortSignal): AsyncGenerator<string, void> {
    const begun = needs.starts();
    yield '\n';
    for (;;) {
      const { text } = await ask(request);
      if (!/^\{"results":\[\]/.test(text)) {
        yield text;
        return;
      }
      if ((await writeOrBeat(needs, signal)) === 'beat' && link.isOnline) yield '\n';
      if (signal.aborted || !isHeard) return;
      if (needs.starts() !== begun) throw new TypeError('connection reset');
    }
  }

  /** Asked anew after every wait: the weather changes meanwhile. */
  function isReachable(): boolean {
    return link.isOnline;
  }

  async function answerTo(request: EndpointRequest, signal: AbortSignal): Promise<Response> {
    const random = chanceOf(request);
    const fault = chooseFault(request, random);
    await travel(random, signal);
    if (!isReachable() || fault === 'reset-before') throw new TypeError('connection refused');
    if (fault === 'late') await pause({ ...time, random }, SLOW_MS, signal);
    const isFalse = fault === undefined ? undefined : FALSE_ANSWERS[fault];
    if (isFalse !== undefined) return respond(isFalse.status, once(isFalse.text), time, isFalse.headers);
    if (fault === 'too-large') return respond(TOO_LARGE.status, once(TOO_LARGE.text), time);
    if (request.path.includes('feed=longpoll')) {
      const probe = await ask(request);
      if (probe.status !== 200) return respond(probe.status, once(probe.text), time);
      return respond(200, listen(request, signal), time);
    }
    if (fault === 'twice') await ask(request);
    const begun = needs.starts();
    const answer = await ask(request);
    await travel(random, signal);
    if (!isReachable() || fault === 'reset-after' || needs.starts() !== begun)
      throw new TypeError('connection reset');
    if (fault === 'stall-after') return new Promise<Response>(() => undefined);
    return respond(answer.status, spoilt(answer.text, fault, random), time);
  }

  return {
    hangUp: () => {
      isHeard = false;
    },
    fetch: async (url, init) => {
      const request = {
        method: init.method ?? 'GET',
        path: url.slice('/db/'.length),
        body: typeof init.body === 'string' ? init.body : '',
      };
      const response = await answerTo(request, init.signal ?? new AbortController().signal);
      return isHeard ? response : new Promise<Response>(() => undefined);
    },
  };
}

function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function writeOrBeat(needs: NetworkNeeds, signal: AbortSignal): Promise<'write' | 'beat'> {
  return new Promise((resolve) => {
    const end = (what: 'write' | 'beat') => (): void => {
      stopTimer();
      stopListening();
      signal.removeEventListener('abort', onAbort);
      resolve(what);
    };
    const onAbort = end('beat');
    const stopTimer = needs.time.after(HEARTBEAT_MS, end('beat'));
    const stopListening = needs.onWrite(end('write'));
    signal.addEventListener('abort', onAbort);
  });
}

function tellAccepted(request: EndpointRequest, { status, text }: EndpointAnswer, needs: NetworkNeeds): void {
  if (status >= 300) return;
  const ends: unknown = JSON.parse(text);
  const written = new Set(
    (Array.isArray(ends) ? ends : []).flatMap((end: unknown) =>
      isJsonObject(end) && end['error'] === undefined ? [end['id']] : [],
    ),
  );
  const documents = readDocs(JSON.parse(request.body)).filter((row) => written.has(row['_id'] ?? null));
  if (documents.length > 0) needs.onAccepted(request.path.split('/')[0] ?? '', documents);
}

async function* once(text: string): AsyncGenerator<string, void> {
  yield text;
}

async function* spoilt(
  text: string,
  fault: FaultKind | undefined,
  random: () => number,
): AsyncGenerator<string, void> {
  const isWhole = fault !== 'cut' && fault !== 'stall' && fault !== 'reset-within';
  if (isWhole) {
    yield text;
    return;
  }
  yield text.slice(0, Math.floor(random() * text.length));
  if (fault === 'stall') await new Promise(() => undefined);
  if (fault === 'reset-within') throw new TypeError('connection reset');
}

function respond(
  status: number,
  pieces: AsyncGenerator<string, void>,
  time: SimulatedTime,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { status, headers: { date: new Date(time.now()).toUTCString(), ...headers } });
}
