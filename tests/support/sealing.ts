import type { Account } from '#domain/access/account.ts';
import { asText } from '#lib/json.ts';
import { ok, refuse } from '#lib/result.ts';
import { createCarryingApi } from '#server/api/carrying.ts';
import type { AuditEvent } from '#server/audit/audit-log.ts';
import { makeSealingKeys } from '#server/carrying/sealing-keys.ts';
import { CouchError } from '#server/store/couch-error.ts';
import { openCarried, sealCarried } from '#storage/carrying/seal-carried.ts';
import type { CarryingSeal, OpenRefusal, OpenSealed } from '#usecases/ports/carrying-seal.ts';

/** What phones and coordinators have of a server with this secret, without the way between them. */
export interface Sealing {
  readonly seal: CarryingSeal;
  readonly openAs: (account: Account) => OpenSealed;
  readonly audited: readonly AuditEvent[];
}

export async function startSealing(secret = 'one secret for all processes'): Promise<Sealing> {
  const sealing = await makeSealingKeys(secret);
  const audited: AuditEvent[] = [];
  const api = createCarryingApi({ sealing, audit: { note: async (event) => void audited.push(event) } });
  return {
    seal: { key: async () => ({ id: sealing.id, publicKey: sealing.publicKey }), close: sealCarried },
    openAs: (account) => async (key, part) => {
      try {
        const told = await api.open(account, { key, box: part.box });
        const text = await openCarried(asText(told['key']), part.sealed);
        return text === undefined ? refuse('torn') : ok(text);
      } catch (thrown) {
        if (!(thrown instanceof CouchError)) throw thrown;
        return refuse(thrown.error as OpenRefusal);
      }
    },
    audited,
  };
}

/** A phone that keeps no key and reaches no server. */
export const WITHOUT_KEY: CarryingSeal = { key: async () => undefined, close: sealCarried };

/** For devices that never bring a sealed file. */
export const opensNothing: OpenSealed = async () => refuse('unreachable');
