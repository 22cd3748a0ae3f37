import { isJsonObject } from '#lib/json.ts';
import type { ChangeRow, ChangesPage, Seq } from './couch-answers.ts';

/** A page as far as positions go. */
type Page = ChangesPage<ChangeRow>;

/** A change that was read: where the feed stood before it, and the revision that it brought. */
export interface Mark {
  readonly before: Seq;
  readonly id: string;
  readonly rev: string;
  /**
   * Absent when the page was checked against the marks before it. `live`: the answer to a long question, which shows
   * nothing of what came before. `sent`: acknowledged by the server and not read back yet, so further on in the feed.
   */
  readonly way?: 'live' | 'sent';
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

/** Changes remembered of each way; a check reads those again that were read. */
export const MARKS_KEPT = 4;

/** Where the next check begins: far enough back to meet the marks again. */
export function checkSince({ seq, marks }: FeedPosition): Seq {
  return marks[0]?.before ?? seq;
}

/** The position after a page that was asked for with `since`, and whose beginning was checked. */
export function advance(position: FeedPosition, since: Seq, page: Page): FeedPosition {
  const readAnew = new Set(page.rows.map((row) => row.id));
  const unread = position.marks.filter((mark) => mark.way === 'sent' && !readAnew.has(mark.id));
  return { ...position, seq: page.lastSeq, marks: lastOf([...marksIn(page, since), ...unread]) };
}

/** The position after the answer to a long question: the marks that were checked stay until the next check. */
export function advanceLive(position: FeedPosition, since: Seq, page: Page): FeedPosition {
  if (!position.marks.some((mark) => mark.way === undefined)) return advance(position, since, page);
  const live = marksIn(page, since).map((mark): Mark => ({ ...mark, way: 'live' }));
  return { ...position, seq: page.lastSeq, marks: lastOf([...position.marks, ...live]) };
}

/** The position after the server acknowledged these revisions: a backup from before them would lack them. */
export function withSent(
  position: FeedPosition,
  sent: readonly { readonly id: string; readonly rev: string }[],
): FeedPosition {
  const ids = new Set(sent.map(({ id }) => id));
  const others = position.marks.filter((mark) => mark.way !== 'sent' || !ids.has(mark.id));
  const marks = sent.map(({ id, rev }): Mark => ({ before: position.seq, id, rev, way: 'sent' }));
  return { ...position, marks: lastOf([...others, ...marks]) };
}

/** The latest marks of each way, in the order in which the feed shows them. */
function lastOf(marks: readonly Mark[]): readonly Mark[] {
  return ([undefined, 'live', 'sent'] as const).flatMap((way) =>
    marks.filter((mark) => mark.way === way).slice(-MARKS_KEPT),
  );
}

function marksIn({ rows }: Page, since: Seq): readonly Mark[] {
  let before = since;
  return rows.map(({ id, rev, seq }) => {
    const mark = { before, id, rev };
    before = seq ?? before;
    return mark;
  });
}

/** How marks compare with a page that was read from before them. */
export interface MarkComparison {
  /** Rows that were taken in already. */
  readonly intact: ReadonlySet<ChangeRow>;
  /** Marks that the page does not show, neither as they were nor otherwise. */
  readonly missing: readonly Mark[];
  /** Rows that stand where a mark was, with more ancestors; which ancestors a revision does not say. */
  readonly grown: readonly ChangeRow[];
  /** The page shows a revision that cannot have come after the one that was read. */
  readonly isContradicted: boolean;
}

export function compareMarks(marks: readonly Mark[], page: Page): MarkComparison {
  const rows = rowsOf(new Set(marks.map(({ id }) => id)), page);
  const intact = new Set<ChangeRow>();
  const missing: Mark[] = [];
  const grown = new Set<ChangeRow>();
  let isContradicted = false;
  for (const mark of marks) {
    const row = rows.get(mark.id);
    if (row === undefined) missing.push(mark);
    else if (row.rev === mark.rev) {
      if (mark.way !== 'sent') intact.add(row);
    } else if (isLaterRevision(row.rev, mark.rev)) grown.add(row);
    else isContradicted = true;
  }
  return { intact, missing, grown: [...grown], isContradicted };
}

/** A page's rows of these ids, by id. */
function rowsOf(ids: ReadonlySet<string>, page: Page): ReadonlyMap<string, ChangeRow> {
  return new Map(page.rows.filter(({ id }) => ids.has(id)).map((row) => [row.id, row]));
}

/** Whether a revision has more ancestors than the other: `3-…` is later than `2-…`. */
export function isLaterRevision(rev: string, than: string): boolean {
  return Number.parseInt(rev, 10) > Number.parseInt(than, 10);
}

/** The position as the checkpoint that the store keeps beside the records. */
export function toCheckpoint({ seq, marks, isSearching }: FeedPosition): string {
  return JSON.stringify({
    seq,
    marks: marks.map(({ before, id, rev, way }) => [before, id, rev, ...(way === undefined ? [] : [way])]),
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
  const [before, id, rev, way] = mark as readonly unknown[];
  if (!isSeq(before) || typeof id !== 'string' || typeof rev !== 'string') return undefined;
  return { before, id, rev, ...((way === 'live' || way === 'sent') && { way }) };
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
