import type { Account } from '#domain/access/account.ts';
import type { Stamp } from '#domain/records/record.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { clearSeal } from '#storage/seal.ts';
import { type OffsetEstimate, refineOffset } from '#sync/clock-offset.ts';
import { createCouchClient } from '#sync/couch-client.ts';
import { soleLeadership } from '#sync/sole-leadership.ts';
import type { Scheduler } from '#sync/scheduler.ts';
import { startSyncEngine, type SyncEngine } from '#sync/sync-engine.ts';
import { createFillingStorage, type FillingStorage } from '#tests/support/filling-storage.ts';
import { NO_MEDIA } from '#tests/support/memory-media-box.ts';
import { createMemoryDevice } from '#tests/storage/support/memory-device.ts';
import { type Blow, createLife, type Life } from './life.ts';
import { createNetwork, type Link, type Network, type NetworkNeeds } from './network.ts';
import { CLEAR } from './weather.ts';

export interface DeviceNeeds extends Omit<NetworkNeeds, 'account' | 'link'> {
  readonly name: string;
  readonly account: Account;
  /** How far the device's clock is off, milliseconds. */
  readonly skew: number;
  /** Chance of the engine and of the stores. */
  readonly random: () => number;
  readonly pageLimit: number;
  /** The engine reported an error of the device's own storage although the app is running. */
  readonly onStorageError: (error: unknown) => void;
}

/** The app as it runs on a device. */
export interface RunningApp {
  readonly database: RecordsDatabase;
  readonly engine: SyncEngine;
  readonly network: Network;
  readonly life: Life;
  readonly give: (chance: 'online' | 'visible') => void;
}

/** A phone: the real storage on memory, the real engine, a network of its own. */
export interface SimulatedDevice {
  readonly name: string;
  account: Account;
  readonly link: Link;
  readonly app: () => RunningApp | undefined;
  /** Whether the last start after a loss of a store came to its end. */
  readonly isWhole: () => boolean;
  /** Starts the app, unless it runs; a kill that was armed may meet the start too. */
  readonly start: (kill?: { readonly writes: number; readonly blow: Blow }) => Promise<void>;
  readonly kill: () => void;
  readonly stamp: () => Stamp;
  readonly loseDatabase: () => void;
  readonly loseOutbox: () => void;
  /** Ends everything in real time, for good. */
  readonly dispose: () => Promise<void>;
}

export function createSimulatedDevice(needs: DeviceNeeds): SimulatedDevice {
  const { time } = needs;
  const memory = createMemoryDevice();
  const now = (): number => time.now() + needs.skew;
  let app: RunningApp | undefined;
  let remains: RunningApp[] = [];
  let hasStarted = true;
  let lives = 0;
  let estimate: OffsetEstimate | undefined;

  const leave = (): void => {
    if (app === undefined) return;
    app.life.end();
    app.network.hangUp();
    remains.push(app);
    app = undefined;
  };

  async function bury(): Promise<void> {
    const dead = remains;
    remains = [];
    await Promise.all(
      dead.map(async ({ engine, database }) => {
        void engine.close().catch(() => undefined);
        await database.close().catch(() => undefined);
      }),
    );
  }

  async function open(life: Life, storage: FillingStorage['storage']): Promise<RecordsDatabase | undefined> {
    try {
      const outbox = await openJournalOutbox(life.journal(memory.outboxDisk), clearSeal);
      return await memory.open({
        account: needs.account.name,
        storage,
        outbox,
        clock: { now, offset: () => estimate?.offset ?? 0 },
      });
    } catch (error) {
      if (life.isOver()) return undefined;
      throw error;
    }
  }

  function run(life: Life, database: RecordsDatabase, { askFurther }: FillingStorage): RunningApp {
    const network = createNetwork({
      ...needs,
      seed: `${needs.seed} ${(lives += 1)}`,
      account: device.account.name,
      link: device.link,
    });
    const chances = new Set<(chance: 'online' | 'visible') => void>();
    const scheduler: Scheduler = {
      now,
      random: needs.random,
      after: (ms, act) => (life.isOver() ? () => undefined : time.after(ms, () => life.isOver() || act())),
    };
    const client = createCouchClient({
      url: '/db/',
      fetch: network.fetch,
      scheduler,
      onClockSample: (sample) => {
        estimate = refineOffset(estimate, sample);
      },
    });
    const engine = startSyncEngine({
      client,
      askFurther: askFurther(client, clearSeal),
      database,
      files: NO_MEDIA,
      account: device.account,
      scheduler,
      connectivity: {
        watch: (onChance) => {
          chances.add(onChance);
          return () => chances.delete(onChance);
        },
      },
      leadership: soleLeadership,
      pageLimit: needs.pageLimit,
      onAccount: (account) => {
        device.account = account;
      },
      onStorageError: (error) => {
        if (!life.isOver()) needs.onStorageError(error);
      },
    });
    const give = (chance: 'online' | 'visible'): void => chances.forEach((onChance) => onChance(chance));
    return { database, engine, network, life, give };
  }

  const device: SimulatedDevice = {
    name: needs.name,
    account: needs.account,
    link: { weather: CLEAR, isOnline: true, session: needs.account.name },
    app: () => app,
    isWhole: () => hasStarted,
    start: async (kill) => {
      if (app !== undefined) return;
      hasStarted = false;
      await time.holding(bury());
      const life = createLife(leave);
      if (kill !== undefined) life.endAfter(kill.writes, kill.blow);
      const filling = createFillingStorage(life.storage(memory.storage()));
      const database = await time.holding(open(life, filling.storage));
      if (database === undefined) return;
      if (life.isOver()) {
        await time.holding(database.close().catch(() => undefined));
        return;
      }
      const delay = 1 + (lives % 5);
      life.slowDown((done) => void time.after(delay, done));
      app = run(life, database, filling);
      hasStarted = true;
    },
    kill: leave,
    stamp: () => ({
      by: device.account.name,
      at: new Date(now()).toISOString(),
      offset: estimate?.offset ?? 0,
      device: needs.name,
    }),
    loseDatabase: memory.loseDatabase,
    loseOutbox: () => {
      memory.outboxDisk.texts[0] = '';
      memory.outboxDisk.texts[1] = '';
    },
    dispose: async () => {
      leave();
      await bury();
    },
  };
  return device;
}
