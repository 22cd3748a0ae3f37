import { isJsonObject } from '#lib/json.ts';
import type { ChangeRow, ChangesPage, Seq } from './couch-answers.ts';

/** A change that was read: where the feed stood before it, and the revision that it brought. */
export interface Mark {
  readonly before: Seq;
  readonly id: string;
  readonly rev: string;
}

/** How far one scope's feed was read. */
export interface FeedPosition {
  readonly seq: Seq;
  /** The last few changes read, oldest first: by them a database that was put back or made anew is recognised. */
  readonly marks: readonly Mark[];
  /** The server lost changes that were read before; what it lacks is still to be looked for. */
  readonly isSearching: boolean;
}

export const FEED_START: FeedPosition = { seq: 0, marks: [], isSearching: false };

/** Changes remembered; a check reads so many again. */
export const MARKS_KEPT = 4;

/** Where the next check begins: far enough back to meet the marks again. */
export function checkSince({ seq, marks }: FeedPosition): Seq {
  return marks[0]?.before ?? seq;
}

/** The position after a page that was asked for with `since`. */
export function advance(position: FeedPosition, since: Seq, page: ChangesPage): FeedPosition {
  const read = page.rows.map((row, index) => markOf(row, page.rows[index - 1]?.seq ?? since));
  const readAnew = new Set(page.rows.map((row) => row.id));
  const older = position.marks.filter((mark) => !readAnew.has(mark.id));
  return { ...position, seq: page.lastSeq, marks: [...older, ...read].slice(-MARKS_KEPT) };
}

function markOf({ id, rev }: ChangeRow, before: Seq): Mark {
  return { before, id, rev };
}

/**
 * Compares the marks with a page that was read from before them. `intact` are the rows that are the marks again;
 * `missing` are marks that the page does not show, neither as they were nor as a later revision;
 * `isContradicted` says that the page shows a revision which cannot have come after the one that was read.
 */
export function compareMarks(
  marks: readonly Mark[],
  page: ChangesPage,
): { intact: ReadonlySet<ChangeRow>; missing: readonly Mark[]; isContradicted: boolean } {
  const rows = new Map(page.rows.map((row) => [row.id, row]));
  const intact = new Set<ChangeRow>();
  const missing: Mark[] = [];
  let isContradicted = false;
  for (const mark of marks) {
    const row = rows.get(mark.id);
    if (row === undefined) missing.push(mark);
    else if (row.rev === mark.rev) intact.add(row);
    else if (!isLaterRevision(row.rev, mark.rev)) isContradicted = true;
  }
  return { intact, missing, isContradicted };
}

/** Whether a revision has more ancestors than the other: `3-…` is later than `2-…`. */
export function isLaterRevision(rev: string, than: string): boolean {
  return Number.parseInt(rev, 10) > Number.parseInt(than, 10);
}

/** The position as the checkpoint that the store keeps beside the records. */
export function toCheckpoint({ seq, marks, isSearching }: FeedPosition): string {
  return JSON.stringify({
    seq,
    marks: marks.map(({ before, id, rev }) => [before, id, rev]),
    ...(isSearching ? { searching: true } : {}),
  });
}

/** Anything that is not a checkpoint of this engine begins from the start, which a union makes harmless. */
export function fromCheckpoint(checkpoint: string | number | undefined): FeedPosition {
  const json = parse(checkpoint);
  if (!isJsonObject(json)) return FEED_START;
  const { seq, marks, searching } = json;
  if (!isSeq(seq) || !Array.isArray(marks)) return FEED_START;
  const read = marks.flatMap((mark: unknown) => readMark(mark) ?? []);
  return { seq, marks: read, isSearching: searching === true };
}

function readMark(mark: unknown): Mark | undefined {
  if (!Array.isArray(mark)) return undefined;
  const [before, id, rev] = mark as readonly unknown[];
  return isSeq(before) && typeof id === 'string' && typeof rev === 'string' ? { before, id, rev } : undefined;
}

function parse(checkpoint: string | number | undefined): unknown {
  if (typeof checkpoint !== 'string') return undefined;
  try {
    return JSON.parse(checkpoint);
  } catch {
    return undefined;
  }
}

function isSeq(value: unknown): value is Seq {
  return typeof value === 'string' || typeof value === 'number';
}
