import { wrongPassword } from '#server/accounts/sign-in-refusals.ts';

/** Name and password of a Basic header; undefined without one. Throws 401 for a broken or another kind. */
export function readBasicCredentials(request: Request): { name: string; password: string } | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return undefined;
  const [, encoded] = /^basic\s+([\w+/=-]+)$/i.exec(header) ?? [];
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) throw wrongPassword();
  return { name: text.slice(0, colon), password: text.slice(colon + 1) };
}
