/** Where the time comes from; rules and intents never ask the machine. */
export interface Clock {
  /** The device's own time in milliseconds since 1970. */
  readonly now: () => number;
  /** Server time minus device time in milliseconds as last learned from the server; 0 when never. */
  readonly offset: () => number;
}
