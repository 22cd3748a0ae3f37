import type { RxStorage } from 'rxdb';

/** A storage that works until it is told to fail its writes with an error, as a full or dying disk does. */
export interface FailingStorage {
  readonly storage: RxStorage<unknown, unknown>;
  readonly failWrites: (error: Error) => void;
  /** Lets so many more writes of records through. */
  readonly failWritesAfter: (writes: number, error: Error) => void;
  readonly heal: () => void;
}

export function createFailingStorage(inner: RxStorage<unknown, unknown>): FailingStorage {
  let failure: Error | undefined;
  let writesLeft = 0;

  const storage: RxStorage<unknown, unknown> = {
    ...inner,
    createStorageInstance: async (params) => {
      const instance = await inner.createStorageInstance(params);
      const bulkWrite = instance.bulkWrite.bind(instance);
      if (params.collectionName !== 'records') return instance;
      return Object.assign(instance, {
        bulkWrite: (...args: Parameters<typeof bulkWrite>) => {
          if (failure !== undefined && writesLeft === 0) return Promise.reject(failure);
          writesLeft = Math.max(0, writesLeft - 1);
          return bulkWrite(...args);
        },
      });
    },
  };
  return {
    storage,
    failWrites: (error) => {
      failure = error;
      writesLeft = 0;
    },
    failWritesAfter: (writes, error) => {
      failure = error;
      writesLeft = writes;
    },
    heal: () => {
      failure = undefined;
    },
  };
}
