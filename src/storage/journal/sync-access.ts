/**
 * A file held open by a worker, as far as journals use it. In Chromium before 108 these answer with promises, which
 * is a browser that journals do not write OPFS on.
 */
export interface SyncAccess {
  readonly getSize: () => number | Promise<number>;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

declare global {
  interface FileSystemFileHandle {
    /** Exists in workers only. */
    readonly createSyncAccessHandle: () => Promise<SyncAccess>;
  }
}
