/** Where names of new things come from. */
export interface IdSource {
  /** A name that no other device will make: sortable by time, 26 characters (ULID). */
  readonly next: () => string;
}
