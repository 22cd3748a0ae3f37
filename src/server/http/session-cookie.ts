import { SESSION_LIFETIME_MS } from '#server/accounts/sessions.ts';

const NAME = 'AuthSession';

/** The token that the request carries, if any. */
export function readSessionCookie(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return cookies.find((each) => each.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || undefined;
}

/** No script may read it, no other site may send it, and over HTTPS it never leaves encrypted connections. */
export function sessionCookie(request: Request, token: string): string {
  const maxAge = token === '' ? 0 : SESSION_LIFETIME_MS / 1000;
  return `${NAME}=${token}; Version=1; Path=/; Max-Age=${maxAge}; ${cookieFlags(request)}`;
}

export function cookieFlags(request: Request): string {
  return `HttpOnly; SameSite=Strict${isEncrypted(request) ? '; Secure' : ''}`;
}

function isEncrypted(request: Request): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(request.url).protocol.slice(0, -1)) === 'https';
}
