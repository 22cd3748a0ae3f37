import { expect, test } from 'vitest';
import { reportContacts } from '#sync/report-contact.ts';
import type { SyncSnapshot } from '#usecases/ports/sync.ts';

const HOUR = 3_600_000;

interface Phone {
  readonly told: readonly number[];
  readonly change: (part: Partial<SyncSnapshot>) => Promise<void>;
  readonly pass: (ms: number) => void;
  readonly hears: (heard: boolean | 'breaks') => void;
}

function phone(): Phone {
  let snapshot: SyncSnapshot = {
    phase: 'working',
    lastContactAt: undefined,
    waiting: new Set(),
    refused: new Map(),
    scopes: [],
    received: 0,
    trouble: undefined,
  };
  const told: number[] = [];
  const listeners = new Set<() => void>();
  let now = 0;
  let isHeard: boolean | 'breaks' = true;
  reportContacts(
    {
      snapshot: () => snapshot,
      watch: (onChange) => {
        listeners.add(onChange);
        return () => listeners.delete(onChange);
      },
    },
    async (unsent) => {
      told.push(unsent);
      if (isHeard === 'breaks') throw new TypeError('Failed to fetch dynamically imported module');
      return { ok: isHeard };
    },
    () => now,
  );
  return {
    told,
    change: async (part) => {
      snapshot = { ...snapshot, ...part };
      for (const listener of listeners) listener();
      await new Promise((resolve) => setImmediate(resolve));
    },
    pass: (ms) => (now += ms),
    hears: (heard) => (isHeard = heard),
  };
}

const rested = { phase: 'resting', lastContactAt: 1 } as const;

test('a phone tells what it still holds once its round has ended, and only what is new', async () => {
  const { told, change, pass } = phone();
  await change({ waiting: new Set(['visit:1']) });
  expect(told).toEqual([]);
  await change({ ...rested, waiting: new Set(), refused: new Map([['visit:2', 'shape: no']]) });
  await change({ received: 1 });
  expect(told).toEqual([1]);
  await change({ refused: new Map() });
  expect(told).toEqual([1, 0]);
  pass(HOUR);
  await change({ received: 2 });
  expect(told).toEqual([1, 0, 0]);
});

test('what was not heard is said again after a minute, not at every change', async () => {
  const { told, change, pass, hears } = phone();
  hears(false);
  await change(rested);
  await change({ received: 1 });
  expect(told).toEqual([0]);
  pass(60_000);
  hears(true);
  await change({ received: 2 });
  await change({ received: 3 });
  expect(told).toEqual([0, 0]);
});

test('without a server nothing is tried', async () => {
  const { told, change } = phone();
  await change({ phase: 'unreachable', lastContactAt: 1 });
  await change({ phase: 'resting' });
  expect(told).toEqual([0]);
});

test('a report that breaks off is made again a minute later', async () => {
  const { told, change, pass, hears } = phone();
  hears('breaks');
  await change(rested);
  hears(true);
  await change(rested);
  expect(told).toEqual([0]);
  pass(60_000);
  await change(rested);
  expect(told).toEqual([0, 0]);
});
