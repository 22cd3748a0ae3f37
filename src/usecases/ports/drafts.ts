/**
 * Words being typed, kept outside the records until they are saved, and the little that is still to be done with the
 * device's help (a cut-off recording, a report of an export). A draft that `write` was called with is back
 * after a killed tab: the promise resolves once it is on disk. One that the disk refused is still read as long as the
 * page lives.
 */
export interface Drafts {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
  /** Keys of all drafts there are, such as `visit-note:place:cxtyc-a8-1-302`. */
  readonly keys: () => Promise<readonly string[]>;
}
