import { describe, onTestFinished } from 'vitest';
import { recordStoreContract } from '#tests/contracts/record-store.ts';
import { createMemoryDevice } from './support/memory-device.ts';

describe('in memory', () => {
  recordStoreContract(async () => {
    const database = await createMemoryDevice().open();
    onTestFinished(() => database.close());
    return database;
  });
});
