/** What the browser says about keeping this device's data, in bytes where it tells. */
export interface StorageReport {
  readonly isPersistent: boolean;
  readonly used: number | undefined;
  readonly quota: number | undefined;
}

export async function readStorageReport(): Promise<StorageReport> {
  const isPersistent = await storageManager()
    ?.persisted()
    .catch(() => false);
  const estimate = await storageManager()
    ?.estimate()
    .catch(() => undefined);
  return { isPersistent: isPersistent ?? false, used: estimate?.usage, quota: estimate?.quota };
}

/** Asks the browser not to clear the data when the device runs out of space; browsers decide on their own grounds. */
export async function askToPersist(): Promise<void> {
  await storageManager()
    ?.persist()
    .catch(() => false);
}

/** Absent on insecure origins and in old browsers, whatever the types say. */
function storageManager(): StorageManager | undefined {
  return 'storage' in navigator ? navigator.storage : undefined;
}
