import { isSealed } from '#storage/aes-seal.ts';
import { type DeviceJournals, openDeviceJournals } from '#storage/journal/device-journals.ts';
import { toOpenError } from '#storage/open-error.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import { createDeviceKeyStore } from './device-key-store.ts';
import { type KeyKeeper, openKeyKeeper } from './key-keeper.ts';
import { localKeyBoxMirror } from './local-key-box-mirror.ts';

/** What has to be there before the records of an account can be opened; light, so that a lock shows at once. */
export interface DeviceKeys {
  readonly keeper: KeyKeeper;
  readonly journals: DeviceJournals;
}

/** Rejects with an `OpenError` when the device cannot be read, or the key is lost and words lie sealed by it. */
export async function openDeviceKeys(account: string, clock: Pick<Clock, 'now'>): Promise<DeviceKeys> {
  const journals = await openDeviceJournals(account);
  try {
    const keeper = await openKeyKeeper({
      journal: journals.keys,
      deviceKeys: createDeviceKeyStore(account),
      clock,
      mirror: localKeyBoxMirror(account),
      mayMakeKey: async () => {
        const { outbox, drafts, media } = journals;
        const lines = await Promise.all([outbox, drafts, media].map((journal) => journal.read()));
        return !lines.flat().some(isSealed);
      },
    });
    return { keeper, journals };
  } catch (error) {
    journals.close();
    throw toOpenError(error);
  }
}
