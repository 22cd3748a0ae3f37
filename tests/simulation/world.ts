import type { Account } from '#domain/access/account.ts';
import { createRandom } from '#tests/support/fault-proxy.ts';
import type { Endpoint } from './endpoint.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createSimulatedDevice, type SimulatedDevice } from './simulated-device.ts';
import { createSimulatedTime, type SimulatedTime } from './simulated-time.ts';
import type { Schedule } from './schedule.ts';

export const COMMUNITY = 'xbd-c-cxtyc';
export const A8 = 'xbd-d-cxtyc-a8';
export const A9 = 'xbd-d-cxtyc-a9';
export const SCOPES = [COMMUNITY, A8, A9];

/** As `startSyncServer` provisions them. */
export const ACCOUNTS: readonly Account[] = [
  { name: 'zhiyuan', roles: ['volunteer:cxtyc', COMMUNITY, A8, A9] },
  { name: 'loudzhang', roles: ['building-leader:cxtyc', COMMUNITY, A8] },
  { name: 'xietiao', roles: ['coordinator:cxtyc', COMMUNITY, A8, A9] },
];

/** The third device is a second phone of the first one's owner. */
const OWNERS = ['zhiyuan', 'loudzhang', 'zhiyuan', 'xietiao', 'loudzhang'];

const YEAR_MS = 365 * 86_400_000;

export interface World {
  readonly time: SimulatedTime;
  readonly endpoint: Endpoint;
  readonly ledger: Ledger;
  readonly devices: readonly SimulatedDevice[];
  /** Tells the feeds that wait that something was written past them. */
  readonly ring: () => void;
  /** The server is started anew: every connection breaks. */
  readonly restart: () => void;
  readonly storageErrors: readonly unknown[];
  readonly dispose: () => Promise<void>;
}

export function createWorld(schedule: Schedule, endpoint: Endpoint): World {
  const time = createSimulatedTime();
  const ledger = createLedger();
  const listeners = new Set<() => void>();
  const storageErrors: unknown[] = [];
  const ring = (): void => {
    for (const listener of [...listeners]) listener();
  };

  let starts = 0;
  const restart = (): void => {
    starts += 1;
    ring();
  };

  const devices = OWNERS.slice(0, schedule.devices).map((owner, index) => {
    const account = ACCOUNTS.find(({ name }) => name === owner) ?? { name: owner, roles: [] };
    return createSimulatedDevice({
      name: `phone-${index}`,
      account,
      time,
      endpoint,
      random: createRandom(schedule.seed + index),
      seed: `${schedule.seed} ${index}`,
      skew: (schedule.skews[index] ?? 0) * YEAR_MS,
      pageLimit: schedule.pageLimit,
      onAccepted: (_, documents) => {
        ledger.arrive(documents);
        ring();
      },
      onWrite: (listener) => {
        const heard = (): void => listener();
        listeners.add(heard);
        return () => listeners.delete(heard);
      },
      starts: () => starts,
      onStorageError: (error) => storageErrors.push(error),
    });
  });

  return {
    time,
    endpoint,
    ledger,
    devices,
    ring,
    restart,
    storageErrors,
    dispose: async () => {
      await Promise.all(devices.map((device) => device.dispose()));
    },
  };
}
