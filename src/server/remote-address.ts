import type { IncomingMessage } from 'node:http';
import { isLoopback } from './settings.ts';

/**
 * Where a request came from. A reverse proxy on the same machine or network says it in `X-Forwarded-For`; from
 * anywhere else that header would let somebody make up addresses.
 */
export function remoteAddress({ socket, headers }: IncomingMessage): string {
  const direct = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return forwarded && isPrivate(direct) ? forwarded.slice(0, 64) : direct;
}

function isPrivate(address: string): boolean {
  return isLoopback(address) || /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/.test(address);
}
