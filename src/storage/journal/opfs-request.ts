import type { Slot } from './journal.ts';

/** What the page asks of the worker that holds the file handles; `journal` names the two files. */
export type OpfsRequest = { readonly call: number; readonly journal: string } & (
  | { readonly do: 'read'; readonly slot: Slot }
  | { readonly do: 'append'; readonly slot: Slot; readonly text: string }
  | { readonly do: 'replace'; readonly slot: Slot; readonly text: string }
);

export type OpfsAnswer = { readonly call: number } & (
  | { readonly ok: true; readonly value: string | boolean }
  | { readonly ok: false; readonly name: string; readonly message: string }
);

/** The folder of all journals in the origin's private file system. */
export const OPFS_FOLDER = 'journals';

export function opfsFileName(journal: string, slot: Slot): string {
  return `${encodeURIComponent(journal)}.${slot}`;
}
