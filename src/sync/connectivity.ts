import type { Stop } from '#usecases/ports/record-store.ts';

/**
 * A moment at which asking the server is worthwhile: it may be reached again, or, `offline`, no longer. Nothing here
 * says whether it can be: a server on the same machine or in the same house answers without any network.
 */
export type Hint = 'online' | 'visible' | 'offline';

export interface Connectivity {
  readonly watch: (onHint: (hint: Hint) => void) => Stop;
}
