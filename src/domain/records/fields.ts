import { asText, canonicalJson, type Json } from '#lib/json.ts';
import { groupBy } from '#lib/group-by.ts';
import { isErased } from './merge.ts';
import { answeredBy, compareEntries, type Entry, type FieldRecord } from './record.ts';

/** The kind of an entry that gives one field a new value: `{field, value}`. */
export const SET_KIND = 'set';

/** One field of a record, folded: what shows, what it was, and what two people changed unseen by each other. */
export interface Field {
  readonly value: Json;
  /** The `set` that gave the value; undefined while the opening's value stands. */
  readonly setBy: Entry | undefined;
  /** 两人都改了: the `set`s whose values differ and of which neither saw the other; empty where there is no clash. */
  readonly clash: readonly Entry[];
  /** Every `set` of the field, oldest first. */
  readonly history: readonly Entry[];
}

/**
 * Folds the `set` entries of a record over its opening. Where two sets did not see each other the later one
 * shows, and both stay readable until somebody chooses by a set that saw both.
 */
export function foldFields(record: FieldRecord): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const [field, value] of Object.entries(record.opened.data)) {
    fields.set(field, { value, setBy: undefined, clash: none, history: none });
  }
  if (record.entries.length === 0) return fields;
  const byId = entriesById(record.entries);
  for (const [field, history] of setsByField(record.entries)) {
    const answered = history.length > 1 ? everythingSeen(history, byId) : nothing;
    const latest = history.filter((entry) => !answered.has(entry.id));
    const shown = latest.at(-1) ?? history.at(-1);
    if (shown === undefined) continue;
    const values = new Set(latest.map((entry) => canonicalJson(valueSet(entry))));
    fields.set(field, {
      value: valueSet(shown),
      setBy: shown,
      clash: values.size > 1 ? latest : none,
      history,
    });
  }
  return fields;
}

/** The value of one folded field, `undefined` where the record never had it. */
export function fieldValue(fields: ReadonlyMap<string, Field>, name: string): Json | undefined {
  return fields.get(name)?.value;
}

/** The value that a `set` entry gives. */
export function valueSet(entry: Entry): Json {
  return entry.data['value'] ?? null;
}

function setsByField(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const sets = entries.filter(
    (entry) => entry.kind === SET_KIND && typeof entry.data['field'] === 'string' && !isErased(entry),
  );
  return groupBy(sets.sort(compareEntries), ({ data }) => asText(data['field']));
}

/** One id can stand under two kinds in a forged record; then both count, whatever the order they came in. */
function entriesById(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return groupBy(entries, ({ id }) => id);
}

const none: readonly Entry[] = [];
const nothing: ReadonlySet<string> = new Set();

/**
 * The ids of all that the authors of these entries had seen, directly or through what they answered. One walk for
 * all of them, and none where a field was set once: a phone folds thousands of records to draw a screen.
 */
function everythingSeen(
  starts: readonly Entry[],
  byId: ReadonlyMap<string, readonly Entry[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = starts.flatMap(answeredBy);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const entry of byId.get(id) ?? []) {
      for (const earlier of answeredBy(entry)) open.push(earlier);
    }
  }
  return reached;
}
