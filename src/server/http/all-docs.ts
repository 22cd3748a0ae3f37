import type { Json } from '#lib/json.ts';
import { isServerAccount } from '#server/accounts/security.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { CouchDatabase } from '#server/store/couch-store.ts';
import { answerJson } from './answer.ts';
import type { CallTo } from './call.ts';
import { checkKeys } from './client-access.ts';
import { isSet, jsonParameter, wholeNumber } from './query.ts';

/** `_all_docs`, by keys from the query or the body, or by range. */
export async function answerAllDocs(call: CallTo<'all-docs'>, database: CouchDatabase): Promise<Response> {
  const { query } = call;
  const keys = call.method === 'POST' ? (await call.readBody())['keys'] : jsonParameter(query, 'keys');
  if (!call.account || !isServerAccount(call.account)) checkKeys(keys);
  if (keys !== undefined && !Array.isArray(keys))
    throw new CouchError(400, 'bad_request', '`keys` member must be an array.');
  const key = jsonParameter(query, 'key');
  const limit = wholeNumber(query, 'limit');
  const startkey = textKey(key ?? jsonParameter(query, 'startkey', 'start_key'));
  const endkey = textKey(key ?? jsonParameter(query, 'endkey', 'end_key'));
  const rows = await database.allDocs({
    ...(keys && { keys }),
    ...(startkey !== undefined && { startkey }),
    ...(endkey !== undefined && { endkey }),
    ...(limit !== undefined && { limit }),
    inclusiveEnd: query.get('inclusive_end') !== 'false',
    descending: isSet(query, 'descending'),
    skip: wholeNumber(query, 'skip') ?? 0,
    includeDocs: isSet(query, 'include_docs'),
    conflicts: isSet(query, 'conflicts'),
    attachments: isSet(query, 'attachments'),
  });
  return answerJson(call.request, 200, rows);
}

function textKey(key: Json | undefined): string | undefined {
  if (key === undefined || typeof key === 'string') return key;
  throw new CouchError(400, 'query_parse_error', 'Keys of _all_docs are ids.');
}
