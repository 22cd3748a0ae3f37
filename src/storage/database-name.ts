/** The RxDB database of an account; Dexie storage makes IndexedDB databases of it whose names contain this one. */
export function databaseName(account: string): string {
  return `xbd-${encodeURIComponent(account)}`;
}
