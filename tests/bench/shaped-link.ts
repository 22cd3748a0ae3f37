import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ShapedLink {
  readonly url: string;
  /** Requests and bytes of answers since the last call. */
  readonly takeCount: () => { readonly requests: number; readonly bytes: number };
  readonly stop: () => Promise<void>;
}

export interface LinkShape {
  /** Of all answers together. */
  readonly bitsPerSecond: number;
  /** A question and the first byte of its answer, milliseconds; once more for a new connection. */
  readonly roundTripMs: number;
}

export interface LinkNeeds {
  readonly target: string;
  readonly shape: LinkShape;
  /** Answered by the link itself, past the shape: the page that measures. */
  readonly pages: ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>;
}

const PIECE_BYTES = 16 * 1024;

/**
 * A link in user space: rate and delay, no loss, no slow start. All connections share the rate. It is kinder to
 * one large answer than a real radio link, and to all peers alike.
 */
export async function startShapedLink({ target, shape, pages }: LinkNeeds): Promise<ShapedLink> {
  let requests = 0;
  let bytes = 0;
  let freeAt = 0;
  const greeted = new WeakSet<Socket>();

  /** Waits until the line has carried so many more bytes. */
  async function carry(size: number): Promise<void> {
    freeAt = Math.max(freeAt, performance.now()) + (size * 8_000) / shape.bitsPerSecond;
    const ms = freeAt - performance.now();
    if (ms > 1) await wait(ms);
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const page = pages.get(incoming.url ?? '');
    if (page !== undefined) {
      outgoing.writeHead(200, { 'content-type': page.type }).end(page.body);
      return;
    }
    requests += 1;
    const isNew = !greeted.has(incoming.socket);
    greeted.add(incoming.socket);
    await wait(shape.roundTripMs * (isNew ? 2 : 1));
    const answered = await pass(target, incoming);
    outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
    for await (const chunk of answered as AsyncIterable<Buffer>) {
      for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
        const piece = chunk.subarray(start, start + PIECE_BYTES);
        bytes += piece.length;
        await carry(piece.length);
        outgoing.write(piece);
      }
    }
    outgoing.end();
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    takeCount: () => {
      const count = { requests, bytes };
      requests = 0;
      bytes = 0;
      return count;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The host stays as the browser named it, so that the server sees one origin for page and data. */
function pass(target: string, incoming: IncomingMessage): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers } = incoming;
    const onward = forward(target + (incoming.url ?? ''), { method, headers }, resolve);
    onward.on('error', reject);
    incoming.pipe(onward);
  });
}
