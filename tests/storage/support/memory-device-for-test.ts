import { onTestFinished } from 'vitest';
import { createMemoryDevice, type MemoryDevice } from './memory-device.ts';

/** A memory device whose databases are closed after the test that opened them: RxDB opens no more than 13 at a time. */
export function memoryDeviceForTest(): MemoryDevice {
  const device = createMemoryDevice();
  return {
    ...device,
    open: async (parts) => {
      const database = await device.open(parts);
      onTestFinished(() => database.close());
      return database;
    },
  };
}
