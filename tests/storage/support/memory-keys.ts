import { createMemoryDisk, type MemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import type { DeviceKeyStore } from '#storage/keys/device-key-store.ts';
import { type KeyKeeper, openKeyKeeper } from '#storage/keys/key-keeper.ts';
import { makeDeviceKey } from '#storage/keys/wrap-key.ts';

/** Where the key of an account lies on a phone in memory; it outlives the keepers that are opened on it. */
export interface MemoryKeys {
  readonly disk: MemoryDisk;
  readonly mirror: { text: string | undefined };
  readonly open: (mayMakeKey?: boolean) => Promise<KeyKeeper>;
  readonly pass: (ms: number) => void;
  /** What a browser does after a kill, sometimes: IndexedDB is gone, the device's half of the key with it. */
  readonly loseDeviceKey: () => void;
}

export function createMemoryKeys(): MemoryKeys {
  const disk = createMemoryDisk();
  const mirror: MemoryKeys['mirror'] = { text: undefined };
  let half: CryptoKey | undefined;
  let now = Date.parse('2026-11-22T12:00:00.000Z');
  const deviceKeys: DeviceKeyStore = {
    read: async () => half,
    renew: async () => (half = await makeDeviceKey()),
    remove: async () => {
      half = undefined;
    },
  };
  return {
    disk,
    mirror,
    open: (mayMakeKey = true) =>
      openKeyKeeper({
        journal: openMemoryJournal(disk),
        deviceKeys,
        clock: { now: () => now },
        mirror: {
          read: () => mirror.text,
          write: (text) => {
            mirror.text = text;
          },
        },
        mayMakeKey: async () => mayMakeKey,
        iterations: 10,
      }),
    pass: (ms) => {
      now += ms;
    },
    loseDeviceKey: () => {
      half = undefined;
    },
  };
}
