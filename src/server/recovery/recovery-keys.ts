import { createHmac } from 'node:crypto';
import { isJsonObject } from '#lib/json.ts';
import { answerDbRequest } from '#server/http/answer-db-request.ts';
import { readBytes } from '#server/http/body.ts';
import type { Endpoint } from '#server/http/endpoint.ts';

export interface RecoveryNeeds {
  readonly endpoint: Endpoint;
  /** Kept by the server; another one gives other keys, and phones locked before cannot be recovered. */
  readonly secret: string;
  readonly print: (line: string) => void;
}

/** Answers `POST /api/recovery-key`; `address` is where the request came from. */
export type AnswerRecovery = (request: Request, address: string) => Promise<Response>;

const MAX_BODY_BYTES = 8_192;
const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/**
 * Gives the recovery secret of one phone (`salt`) to whoever signs in with the account's password: `POST {name,
 * password, salt}` → `{secret}`. Nothing is stored: the secret follows from the account, the salt and the server's own
 * secret. A password that was reset opens as well, because only the account's name counts. Refusals, lock-out and
 * the check of the origin are those of `POST /db/_session`.
 */
export function createRecoveryKeys({ endpoint, secret, print }: RecoveryNeeds): AnswerRecovery {
  return async (request, address) => {
    const bytes = await readBytes({ request, maxBodyBytes: MAX_BODY_BYTES }).catch(() => undefined);
    const asked = bytes && readAsked(bytes.toString('utf8'));
    if (asked === undefined) return Response.json(BAD_REQUEST, { status: 400, headers: HEADERS });
    const { name, password, salt } = asked;
    const signIn = new Request(new URL('/db/_session', request.url), {
      method: 'POST',
      headers: request.headers,
      body: JSON.stringify({ name, password }),
    });
    signIn.headers.delete('content-length');
    signIn.headers.set('content-type', 'application/json');
    const session = await answerDbRequest(endpoint, signIn, address, print);
    if (!session.ok) return withoutCookie(session);
    const answer: unknown = await session.json();
    const known = isJsonObject(answer) && typeof answer['name'] === 'string' ? answer['name'] : name;
    return Response.json({ secret: secretOf(secret, known, salt) }, { headers: HEADERS });
  };
}

const BAD_REQUEST = { error: 'bad_request', reason: 'name, password and salt are needed' };

function secretOf(secret: string, name: string, salt: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['phone', name, salt]))
    .digest('base64url');
}

function readAsked(text: string): { name: string; password: string; salt: string } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const { name, password, salt } = isJsonObject(body) ? body : {};
    if (typeof name !== 'string' || typeof password !== 'string' || typeof salt !== 'string')
      return undefined;
    return salt.length >= 16 && salt.length <= 100 ? { name, password, salt } : undefined;
  } catch {
    return undefined;
  }
}

function withoutCookie(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('set-cookie');
  return new Response(response.body, { status: response.status, headers });
}
