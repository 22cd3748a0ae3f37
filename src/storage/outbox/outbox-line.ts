import type { UnsentChange } from './outbox.ts';

/** One line of the outbox's journal. All changes of one save share a line, so that a torn save is torn as a whole. */
export type OutboxLine =
  | { readonly add: readonly UnsentChange[] }
  /** Ids of entries, by record, that a server has. */
  | { readonly acknowledge: Readonly<Record<string, readonly string[]>> }
  | { readonly refuse: { readonly id: string; readonly reason: string } }
  | { readonly retry: string }
  /** What was refused of a record is taken back, and this stands in its place. */
  | { readonly replace: { readonly id: string; readonly add: readonly UnsentChange[] } }
  /** Written by a compaction: what earlier lines took back. */
  | { readonly withdrawn: { readonly id: string; readonly ids: readonly string[] } }
  /** The mark of the database that this outbox belongs to. */
  | { readonly mark: string };

export function encodeOutboxLine(line: OutboxLine): string {
  return JSON.stringify(line);
}

/** Reads a line that this program wrote: its checksum has been found right. */
export function decodeOutboxLine(text: string): OutboxLine {
  return JSON.parse(text) as OutboxLine;
}
