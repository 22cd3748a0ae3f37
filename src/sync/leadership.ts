import type { Stop } from '#usecases/ports/record-store.ts';

export interface LeadershipEvents {
  /** This tab does the exchange from now on, or has to leave it at once. */
  readonly onChange: (isLeading: boolean) => void;
  /** Another tab, which does not lead, asks for a round. */
  readonly onAsked: () => void;
}

/** One tab per account does the exchange; a frozen one must not stop the others. */
export interface Leadership {
  /** Takes part until stopped. */
  readonly seek: (events: LeadershipEvents) => Stop;
  /** Asks whichever tab leads for a round. */
  readonly ask: () => void;
}
