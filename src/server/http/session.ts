import type { Authentication } from '#server/accounts/authentication.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { answerJson } from './answer.ts';
import { parseJson, readBytes } from './body.ts';
import type { CallTo } from './call.ts';
import { sessionCookie } from './session-cookie.ts';
import { isJsonObject } from '#lib/json.ts';

const MAX_SIGN_IN_BYTES = 8 * 1024;

export function answerSession({ request, account, via }: CallTo<'session'>): Promise<Response> {
  const userCtx = { name: account?.name ?? null, roles: account?.roles ?? [] };
  const info = { authentication_handlers: ['cookie', 'default'], ...(via && { authenticated: via }) };
  return answerJson(request, 200, { ok: true, userCtx, info });
}

export async function signIn(call: CallTo<'session'>, authentication: Authentication): Promise<Response> {
  const { name, password } = await readSignIn(call);
  const { account, token = '' } = await authentication.signIn(name, password, call.address);
  const cookie = sessionCookie(call.request, token);
  return answerJson(
    call.request,
    200,
    { ok: true, name: account.name, roles: account.roles },
    { 'Set-Cookie': cookie },
  );
}

export function signOut({ request }: CallTo<'session'>): Promise<Response> {
  return answerJson(request, 200, { ok: true }, { 'Set-Cookie': sessionCookie(request, '') });
}

/** Name and password, from JSON or from a form as CouchDB's own pages send it. */
export async function readSignIn({
  request,
}: Pick<CallTo<'session'>, 'request'>): Promise<{ name: string; password: string }> {
  const bytes = await readBytes({ request, maxBodyBytes: MAX_SIGN_IN_BYTES });
  const isForm =
    request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  const body = isForm ? Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))) : parseJson(bytes);
  const { name, password } = isJsonObject(body) ? body : {};
  if (typeof name !== 'string' || typeof password !== 'string') {
    throw new CouchError(400, 'bad_request', 'request body must contain a username and password');
  }
  return { name, password };
}
