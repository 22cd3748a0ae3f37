/** The RxDB database of an account; Dexie storage makes IndexedDB databases of it whose names contain this one. */
export function databaseName(account: string): string {
  return `xbd1-${encodeURIComponent(account)}`;
}

/** The database of the versions of this program that stored records in the clear. */
export function clearDatabaseName(account: string): string {
  return `xbd-${encodeURIComponent(account)}`;
}
