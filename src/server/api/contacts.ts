import type { Account } from '#domain/access/account.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { ApiNeeds } from './api.ts';
import { communityFor } from './accounts.ts';
import { createUserDocuments, managedIn } from './user-documents.ts';

const DEVICE = /^[\w-]{1,64}$/;
const MOST_UNSENT = 1_000_000;

/** When phones last came and what they could not send: told by each for itself, read by the coordinator. */
export interface ContactsApi {
  readonly report: (caller: Account, body: JsonObject) => Promise<JsonObject>;
  readonly list: (caller: Account, body: JsonObject) => Promise<JsonObject>;
}

export function createContactsApi({ ask, contacts }: ApiNeeds): ContactsApi {
  const users = createUserDocuments(ask);
  return {
    report: async (caller, body) => {
      const device = asText(body['device']);
      const { unsent } = body;
      const isCount = typeof unsent === 'number' && Number.isInteger(unsent) && unsent >= 0;
      if (!DEVICE.test(device) || !isCount || unsent > MOST_UNSENT) {
        throw new CouchError(400, 'bad_request', 'A device and a count of records.');
      }
      await contacts.note(caller.name, device, unsent);
      return { ok: true };
    },
    list: async (caller, body) => {
      const community = communityFor(caller, body);
      const here = (await users.all()).filter((user) => managedIn(community, user) !== undefined);
      const known = await contacts.of(new Set(here.map(({ name }) => name)));
      return {
        contacts: known.map(({ account, at, unsent, since = null }) => ({ account, at, unsent, since })),
      };
    },
  };
}
