import { vi } from 'vitest';

/** Waits until it holds; machines that do other things too may take a while. */
export function soon<Value>(holds: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(holds, { timeout: 10_000, interval: 20 });
}
