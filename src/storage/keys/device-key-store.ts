import { makeDeviceKey } from './wrap-key.ts';

/** Where the device's own half of a lock lies: only IndexedDB can hold a key that no script can read. */
export interface DeviceKeyStore {
  /** Undefined when there is none, or the browser lost it. */
  readonly read: () => Promise<CryptoKey | undefined>;
  /** Makes a new one in the place of any other. */
  readonly renew: () => Promise<CryptoKey>;
  readonly remove: () => Promise<void>;
}

const STORE = 'keys';
const NAME = 'half';

export function deviceKeyDatabase(account: string): string {
  return `xbd-key-${encodeURIComponent(account)}`;
}

export function createDeviceKeyStore(account: string): DeviceKeyStore {
  const name = deviceKeyDatabase(account);

  async function withStore<Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> {
    const database = await openDatabase(name);
    try {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
      await ended(transaction);
      return request.result;
    } finally {
      database.close();
    }
  }

  return {
    read: async () => {
      const found: unknown = await withStore<unknown>('readonly', (store) => store.get(NAME));
      return found instanceof CryptoKey ? found : undefined;
    },
    renew: async () => {
      const key = await makeDeviceKey();
      await withStore('readwrite', (store) => store.put(key, NAME));
      return key;
    },
    remove: () => settled(indexedDB.deleteDatabase(name)).then(() => undefined),
  };
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser does not say why.'));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('The transaction was given up.'));
    transaction.oncomplete = () => resolve();
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}
