import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What can happen to a request on its way. */
export type Fault =
  /** The connection breaks before the server hears of the request. */
  | { readonly kind: 'reset-before' }
  /** The server does its work, and the answer is lost. */
  | { readonly kind: 'reset-after' }
  /** Something else answers. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The answer ends after so many bytes, as if it were whole. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** The answer stops after so many bytes, and the connection stays open. */
  | { readonly kind: 'stall'; readonly bytes: number }
  /** The server gets the request twice. */
  | { readonly kind: 'twice' }
  | { readonly kind: 'delay'; readonly ms: number };

export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly body: string;
}

export interface FaultProxy {
  readonly url: string;
  /** Where requests go; may change, as a server moves to another port after a restart. */
  target: string;
  /** Decides for each request; undefined lets it through. */
  rule: (seen: SeenRequest) => Fault | undefined;
  readonly seen: readonly SeenRequest[];
  readonly forget: () => void;
  /** Requests under way right now. */
  readonly open: () => readonly SeenRequest[];
  readonly stop: () => Promise<void>;
}

/** A proxy on the loopback address that spoils what its rule says. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const seen: SeenRequest[] = [];
  const open = new Set<SeenRequest>();
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    target,
    rule: () => undefined,
    seen,
    forget: () => {
      seen.length = 0;
    },
    open: () => [...open],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', body: body.toString() };
    seen.push(request);
    open.add(request);
    outgoing.on('close', () => open.delete(request));
    const fault = proxy.rule(request);
    if (fault?.kind === 'reset-before') {
      outgoing.destroy();
    } else if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, fault.headers).end(fault.body);
    } else {
      if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
      if (fault?.kind === 'twice') await pass(proxy.target, incoming, body).then((answer) => buffer(answer));
      const answer = await pass(proxy.target, incoming, body, outgoing);
      await deliver(answer, outgoing, fault);
    }
  }

  return proxy;
}

function pass(
  target: string,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing?: ServerResponse,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity', connection: 'close' };
    const onward = forward(target + (incoming.url ?? ''), { method: incoming.method, headers }, resolve);
    onward.on('error', reject);
    outgoing?.on('close', () => onward.destroy());
    onward.end(body);
  });
}

/** How the answer was framed on the way here; a spoilt one is framed anew. */
const FRAMING = ['content-length', 'transfer-encoding', 'connection'];

async function deliver(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => !FRAMING.includes(name)),
  );
  if (fault?.kind === 'reset-after') {
    await buffer(answer);
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(answer.statusCode ?? 502, headers);
  outgoing.flushHeaders();
  let left = fault?.kind === 'cut' || fault?.kind === 'stall' ? fault.bytes : Number.POSITIVE_INFINITY;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    const part = chunk.subarray(0, Math.max(0, left));
    left -= chunk.length;
    if (part.length > 0) outgoing.write(part);
  }
  if (fault?.kind !== 'stall') outgoing.end();
}

/** The same faults in the same order for the same seed; one request in `oneIn` is spoilt. */
export function seededFaults(seed: number, oneIn: number): FaultProxy['rule'] {
  const random = createRandom(seed);
  return ({ path, body }) => {
    if (random() >= 1 / oneIn) return undefined;
    const faults: readonly Fault[] = [
      { kind: 'reset-before' },
      { kind: 'reset-after' },
      { kind: 'twice' },
      { kind: 'delay', ms: 20 },
      { kind: 'cut', bytes: Math.floor(random() * 400) },
      { kind: 'answer', status: 503, body: '<html>Bad gateway</html>' },
      { kind: 'answer', status: 500, body: '{"error":"internal_server_error","reason":"kaboom"}' },
      { kind: 'answer', status: 429, body: '', headers: { 'retry-after': '0' } },
      { kind: 'answer', status: 200, body: '<html>Welcome to the hotel</html>' },
      { kind: 'answer', status: isBatch(path, body) ? 413 : 502, body: 'no' },
    ];
    return faults[Math.floor(random() * faults.length)];
  };
}

/** More than one document: a single one that is too large would rightly be refused for good. */
function isBatch(path: string, body: string): boolean {
  return path.includes('_bulk_docs') && body.split('"_id"').length > 2;
}

/** Numbers from 0 up to 1 out of a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
