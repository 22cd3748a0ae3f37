import { expect, test } from 'vitest';
import { atEachContact } from '#sync/at-each-contact.ts';
import type { SyncSnapshot } from '#usecases/ports/sync.ts';

test('something is done when the exchange rests after an answer, not at every change and not without one', async () => {
  let snapshot: SyncSnapshot = {
    phase: 'working',
    lastContactAt: undefined,
    waiting: new Set(),
    refused: new Map(),
    scopes: [],
    received: 0,
    trouble: undefined,
  };
  const listeners = new Set<() => void>();
  const sync = {
    snapshot: () => snapshot,
    watch: (onChange: () => void) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  const change = (part: Partial<SyncSnapshot>): void => {
    snapshot = { ...snapshot, ...part };
    for (const listener of listeners) listener();
  };
  let [done, now] = [0, 0];
  const stop = atEachContact(
    sync,
    async () => void (done += 1),
    () => now,
  );
  change({ phase: 'unreachable' });
  change({ phase: 'resting' });
  expect(done).toBe(0);
  change({ phase: 'working', lastContactAt: 5 });
  expect(done).toBe(0);
  change({ phase: 'resting' });
  change({ received: 2 });
  expect(done).toBe(1);
  now += 10_000;
  change({ received: 3 });
  expect(done).toBe(2);
  now -= 3_600_000;
  change({ received: 4 });
  expect(done).toBe(3);
  stop();
  now += 10_000;
  change({ received: 5 });
  expect(done).toBe(3);
});
