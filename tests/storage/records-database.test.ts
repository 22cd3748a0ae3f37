import { describe } from 'vitest';
import { recordStoreContract } from '#tests/contracts/record-store.ts';
import { memoryDeviceForTest } from './support/memory-device-for-test.ts';

describe('in memory', () => {
  recordStoreContract(async () => {
    const database = await memoryDeviceForTest().open();
    return database;
  });
});
