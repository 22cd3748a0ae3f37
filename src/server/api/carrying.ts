import type { Account } from '#domain/access/account.ts';
import { mayIn } from '#domain/access/may.ts';
import { readBox } from '#domain/carrying/sealed-file.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';
import type { AuditLog } from '#server/audit/audit-log.ts';
import type { SealingKeys } from '#server/carrying/sealing-keys.ts';

/** 捎带: the key that closes files of unsent work, for everybody; what opens one, for coordinators. */
export interface CarryingApi {
  readonly key: () => JsonObject;
  /** Answers the key to one database's part of a file. Refusals are thrown. */
  readonly open: (caller: Account, body: JsonObject) => Promise<JsonObject>;
}

interface Needs {
  readonly sealing: SealingKeys;
  readonly audit: Pick<AuditLog, 'note'>;
}

export function createCarryingApi({ sealing, audit }: Needs): CarryingApi {
  return {
    key: () => ({ id: sealing.id, publicKey: sealing.publicKey }),
    open: async (caller, body) => {
      if (asText(body['key']) !== sealing.id)
        throw new CouchError(410, 'other-key', 'This was closed for another key.');
      const content = readBox((await sealing.open(asText(body['box']))) ?? '');
      if (content === undefined) throw new CouchError(400, 'torn', 'This is no box, or not a whole one.');
      const { scope, key } = content;
      if (!mayIn(caller, scope, 'bring-others'))
        throw new CouchError(403, 'foreign', 'This is for coordinators of that database.');
      await audit.note({ what: 'carried-opened', by: caller.name, scope });
      return { key };
    },
  };
}
