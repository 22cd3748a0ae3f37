import { createHmac, timingSafeEqual } from 'node:crypto';

const DAY_MS = 86_400_000;
/** A phone that was offline for four weeks still sends without asking for the password. */
export const SESSION_LIFETIME_MS = 30 * DAY_MS;
const RENEWED_AFTER_MS = DAY_MS;

/** Signed session cookies. The salt of the account is part of the signature: a new password ends every session. */
export interface Sessions {
  issue(name: string, salt: string): string;
  /** The account that a token speaks of, before its signature is looked at. */
  nameIn(token: string): string | undefined;
  check(token: string, salt: string): 'valid' | 'due' | 'invalid';
}

export function createSessions(secret: string, now: () => number): Sessions {
  function sign(name: string, issued: string, salt: string): string {
    return createHmac('sha256', secret + salt)
      .update(`${name}:${issued}`)
      .digest('base64url');
  }

  function issue(name: string, salt: string): string {
    const issued = Math.floor(now() / 1000).toString(16);
    return Buffer.from(`${name}:${issued}:${sign(name, issued, salt)}`).toString('base64url');
  }

  function check(token: string, salt: string): 'valid' | 'due' | 'invalid' {
    const parts = read(token);
    if (parts === undefined) return 'invalid';
    const expected = Buffer.from(sign(parts.name, parts.issued, salt));
    const signature = Buffer.from(parts.signature);
    if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) return 'invalid';
    const age = now() - Number.parseInt(parts.issued, 16) * 1000;
    if (age > SESSION_LIFETIME_MS) return 'invalid';
    return age > RENEWED_AFTER_MS ? 'due' : 'valid';
  }

  return { issue, check, nameIn: (token) => read(token)?.name };
}

function read(token: string): { name: string; issued: string; signature: string } | undefined {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const [, name, issued, signature] = /^(.+):([0-9a-f]{1,12}):([\w-]{43})$/s.exec(text) ?? [];
  return name && issued && signature ? { name, issued, signature } : undefined;
}
