import type { Slot } from './journal.ts';

/** What the page asks of the worker that holds the file handles; `journal` names the two files. */
export type OpfsTask = { readonly journal: string; readonly slot: Slot } & (
  | { readonly do: 'read' }
  | { readonly do: 'append'; readonly text: string }
  | { readonly do: 'replace'; readonly text: string }
);

/** The folder of all journals in the origin's private file system. */
export const OPFS_FOLDER = 'journals';

export function opfsFileName(journal: string, slot: Slot): string {
  return `${encodeURIComponent(journal)}.${slot}`;
}
