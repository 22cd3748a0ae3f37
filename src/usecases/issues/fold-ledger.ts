import { foldIssue } from '#domain/issues/issue.ts';
import type { Related } from '#domain/issues/joining.ts';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { type KnownMethods, methodFollowed } from '#domain/work-methods/known-methods.ts';
import type { Pause } from '#usecases/ports/pause.ts';

/** What a list keeps of every issue. */
export type Project<Row> = (progress: Progress) => Row;

interface Kept<Row> {
  readonly record: FieldRecord;
  /** Other issues that were asked for, as they were then; absent where none was. */
  readonly related: ReadonlyMap<string, FieldRecord | undefined> | undefined;
  /** Absent while the version of the method has not arrived. */
  readonly row: Row | undefined;
}

/** Folds issues and keeps what it folded: only what changed, or what is tied to it, is folded again. */
export interface LedgerFold<Row> {
  /**
   * The rows of these records in their order. Calls `onPart` with what is folded so far after the first slice.
   * Answers `undefined` when it was overtaken by a later call.
   */
  readonly rowsOf: (
    methods: KnownMethods,
    records: readonly FieldRecord[],
    onPart: (rows: readonly Row[]) => void,
  ) => Promise<readonly Row[] | undefined>;
}

/** So many issues are folded at once: a few milliseconds, also on a slow phone. */
const SLICE = 25;
/** And of the first ones, before the browser has made fast code of the rules. */
const FIRST_SLICE = 10;
/** So many are told before the others are folded. */
const SCREENFUL = 50;

export function createLedgerFold<Row>(project: Project<Row>, pause: Pause): LedgerFold<Row> {
  let kept = new Map<string, Kept<Row>>();
  /** The last answer, to walk beside: of thousands of records usually one is another than before. */
  let last: readonly Kept<Row>[] = [];
  let keptFor: KnownMethods | undefined;
  let run = 0;

  return {
    rowsOf: async (methods, records, onPart) => {
      run += 1;
      const own = run;
      if (keptFor !== methods) {
        kept = new Map();
        last = [];
      }
      keptFor = methods;
      const find = finder(records);
      const rows: Row[] = [];
      const ones: Kept<Row>[] = [];
      let beside = 0;
      let folded = 0;
      for (const record of records) {
        const next = last[beside];
        const known = next?.record === record ? next : kept.get(record.id);
        if (known !== undefined) beside += 1;
        const held = known !== undefined && isSound(known, record, find) ? known : undefined;
        const one = held ?? foldOne(methods, record, find, project);
        ones.push(one);
        if (held === undefined) {
          kept.set(record.id, one);
          folded += 1;
        }
        if (one.row !== undefined) rows.push(one.row);
        const slice = folded <= SCREENFUL ? FIRST_SLICE : SLICE;
        if (held !== undefined || folded % slice !== 0) continue;
        if (folded === SCREENFUL) onPart([...rows]);
        await pause();
        if (own !== run) return undefined;
      }
      last = ones;
      return rows;
    },
  };
}

/** Looks records up by id; nothing is prepared where none is tied to another. */
function finder(records: readonly FieldRecord[]): Related {
  let byId: ReadonlyMap<string, FieldRecord> | undefined;
  return (id) => {
    byId ??= new Map(records.map((record) => [record.id, record]));
    return byId.get(id);
  };
}

function isSound<Row>({ record, related }: Kept<Row>, now: FieldRecord, find: Related): boolean {
  if (record !== now || related === undefined) return record === now;
  return [...related].every(([id, then]) => find(id) === then);
}

function foldOne<Row>(
  methods: KnownMethods,
  record: FieldRecord,
  find: Related,
  project: Project<Row>,
): Kept<Row> {
  const related = new Map<string, FieldRecord | undefined>();
  const method = methodFollowed(methods, foldIssue(record).method);
  if (method === undefined) return { record, related: undefined, row: undefined };
  const progress = foldProgress(method, record, (id) => {
    const other = find(id);
    related.set(id, other);
    return other;
  });
  return { record, related: related.size === 0 ? undefined : related, row: project(progress) };
}
