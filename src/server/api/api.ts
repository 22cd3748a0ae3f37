import type { Account } from '#domain/access/account.ts';
import type { JsonObject } from '#lib/json.ts';
import type { AuditLog } from '#server/audit/audit-log.ts';
import { answerError, answerJson } from '#server/http/answer.ts';
import { readJsonObject } from '#server/http/body.ts';
import { checkOrigin } from '#server/http/check-origin.ts';
import type { Endpoint } from '#server/http/endpoint.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { CouchError, couchErrorOf } from '#server/store/couch-error.ts';
import type { SealingKeys } from '#server/carrying/sealing-keys.ts';
import { createAccountsApi } from './accounts.ts';
import { createCarryingApi } from './carrying.ts';
import type { ContactLog } from '#server/contacts/contact-log.ts';
import { createContactsApi } from './contacts.ts';
import { type Asked, callerOf } from './ask-endpoint.ts';
import { createExportsApi } from './exports.ts';
import { createGridsApi } from './grids.ts';
import { createResidentsApi } from './residents.ts';

export interface ApiNeeds {
  readonly endpoint: Endpoint;
  readonly ask: AskAsServer;
  readonly audit: AuditLog;
  readonly contacts: ContactLog;
  readonly sealing: SealingKeys;
  /** Ends waiting feeds, so that no feed outlives the session that it was opened with. */
  readonly endFeeds: () => void;
  readonly print: (line: string) => void;
}

const MAX_BODY_BYTES = 16 * 1024;

type Act = (caller: Account, body: JsonObject, asked: Asked) => Promise<JsonObject>;

/** Answers a request below `/api/`; never rejects. */
export type AnswerApi = (asked: Asked) => Promise<Response>;

/** `/api/`: what phones may not do themselves. POST with JSON and a session only; what is not named does not exist. */
export function createApi(needs: ApiNeeds): AnswerApi {
  const accounts = createAccountsApi(needs);
  const contacts = createContactsApi(needs);
  const grids = createGridsApi(needs);
  const residents = createResidentsApi(needs);
  const carrying = createCarryingApi(needs);
  const acts: Readonly<Record<string, Act>> = {
    '/api/accounts/list': accounts.list,
    '/api/accounts/create': accounts.create,
    '/api/accounts/assign': accounts.assign,
    '/api/accounts/reset': accounts.reset,
    '/api/accounts/disable': accounts.disable,
    '/api/password': (caller, body, asked) => accounts.choosePassword(asked, caller, body),
    '/api/contact': contacts.report,
    '/api/contacts': contacts.list,
    '/api/carrying/key': () => Promise.resolve(carrying.key()),
    '/api/carrying/open': carrying.open,
    '/api/exported': createExportsApi(needs).report,
    '/api/grids/create': grids.create,
    '/api/residents/export': residents.export,
    '/api/residents/erase': residents.erase,
  };

  async function answer(asked: Asked): Promise<Response> {
    const { request } = asked;
    const act = Object.entries(acts).find(([path]) => path === new URL(request.url).pathname)?.[1];
    if (act === undefined) throw new CouchError(404, 'not_found', 'missing');
    if (request.method !== 'POST') throw new CouchError(405, 'method_not_allowed', 'Only POST allowed');
    checkOrigin(request);
    const caller = await callerOf(needs.endpoint, asked);
    const body = await readJsonObject({ request, maxBodyBytes: MAX_BODY_BYTES });
    return answerJson(request, 200, await act(caller, body, asked));
  }

  return async (asked) => {
    try {
      return await answer(asked);
    } catch (thrown) {
      const refusal = couchErrorOf(thrown);
      if (refusal) return answerError(asked.request, refusal);
      needs.print(
        `POST below /api/ failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown'}`,
      );
      return answerError(
        asked.request,
        new CouchError(500, 'internal_server_error', 'The server could not do this.'),
      );
    }
  };
}
