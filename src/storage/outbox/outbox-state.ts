import type { Entry, FieldRecord } from '#domain/records/record.ts';
import { openingId, thingsIn } from '#domain/records/merge.ts';
import type { OutboxLine } from './outbox-line.ts';
import type { UnsentChange, UnsentRecord } from './outbox.ts';

/** The outbox's journal, folded. */
export interface OutboxState {
  /** What is unsent, in the order of saving; what a server has is cut out of it. */
  readonly changes: readonly UnsentChange[];
  readonly refused: ReadonlyMap<string, string>;
  /** See `Outbox.withdrawn`. */
  readonly withdrawn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mark: string | undefined;
}

export const EMPTY_OUTBOX: OutboxState = {
  changes: [],
  refused: new Map(),
  withdrawn: new Map(),
  mark: undefined,
};

export function applyOutboxLine(state: OutboxState, line: OutboxLine): OutboxState {
  if ('add' in line) return withAdded(state, line.add);
  if ('acknowledge' in line) return withoutAcknowledged(state, line.acknowledge);
  if ('refuse' in line) return withRefused(state, line.refuse.id, line.refuse.reason);
  if ('retry' in line) return { ...state, refused: without(state.refused, line.retry) };
  if ('replace' in line) return withReplaced(state, line.replace.id, line.replace.add);
  if ('withdrawn' in line) return withWithdrawn(state, line.withdrawn.id, line.withdrawn.ids);
  return { ...state, mark: line.mark };
}

/** The fewest lines that fold into this state. */
export function outboxLinesOf({ changes, refused, withdrawn, mark }: OutboxState): readonly OutboxLine[] {
  return [
    ...(mark === undefined ? [] : [{ mark }]),
    ...changes.map((change) => ({ add: [change] })),
    ...[...refused].map(([id, reason]) => ({ refuse: { id, reason } })),
    ...[...withdrawn].map(([id, ids]) => ({ withdrawn: { id, ids: [...ids] } })),
  ];
}

export function unsentRecords({ changes, refused }: OutboxState): ReadonlyMap<string, UnsentRecord> {
  const entryIds = new Map<string, Set<string>>();
  const unsent = new Map<string, UnsentRecord>();
  for (const { record, change } of changes) {
    const { id, scope, type } = record;
    const ids = entryIds.get(id) ?? new Set();
    for (const thing of thingIds(change)) ids.add(thing);
    entryIds.set(id, ids);
    unsent.set(id, { id, scope, type, entryIds: ids, refused: refused.get(id) });
  }
  return unsent;
}

/** Which of the unsent entries these records of a server contain, by record id; empty where none. */
export function acknowledgedBy(
  { changes }: OutboxState,
  records: readonly FieldRecord[],
): Readonly<Record<string, readonly string[]>> {
  const served = new Map(records.map((record) => [record.id, record]));
  const acknowledged: Record<string, readonly string[]> = {};
  for (const { record, change } of changes) {
    const copy = served.get(record.id);
    if (copy === undefined) continue;
    const there = new Set(thingsIn(copy).map((thing) => thing.id));
    const ids = thingIds(change).filter((id) => there.has(id));
    if (ids.length > 0) acknowledged[record.id] = [...(acknowledged[record.id] ?? []), ...ids];
  }
  return acknowledged;
}

function thingIds(change: UnsentChange['change']): readonly string[] {
  if ('append' in change) return change.append.entries.map((entry) => entry.id);
  return [openingId(change.open.opened), ...change.open.entries.map((entry) => entry.id)];
}

function withAdded(state: OutboxState, added: readonly UnsentChange[]): OutboxState {
  const refused = new Map(state.refused);
  for (const { record } of added) refused.delete(record.id);
  return { ...state, changes: [...state.changes, ...added], refused };
}

function withRefused(state: OutboxState, id: string, reason: string): OutboxState {
  if (!state.changes.some(({ record }) => record.id === id)) return state;
  return { ...state, refused: new Map([...state.refused, [id, reason]]) };
}

/** The new changes stand alone for the record; a thing that keeps its id in them may have other words now. */
function withReplaced(state: OutboxState, id: string, added: readonly UnsentChange[]): OutboxState {
  const isOfRecord = ({ record }: UnsentChange): boolean => record.id === id;
  const before = state.changes.filter(isOfRecord).flatMap(({ change }) => thingIds(change));
  const others = state.changes.filter((change) => !isOfRecord(change));
  const replaced = withAdded({ ...state, changes: others, refused: without(state.refused, id) }, added);
  return withWithdrawn(replaced, id, before);
}

function withWithdrawn(state: OutboxState, id: string, ids: readonly string[]): OutboxState {
  if (!state.changes.some(({ record }) => record.id === id)) return state;
  const all = new Set([...(state.withdrawn.get(id) ?? []), ...ids]);
  return { ...state, withdrawn: new Map([...state.withdrawn, [id, all]]) };
}

function minus(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return gone.length === 0 ? ids : new Set([...ids].filter((id) => !gone.includes(id)));
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([each]) => each !== id));
}

function withoutAcknowledged(
  state: OutboxState,
  acknowledged: Readonly<Record<string, readonly string[]>>,
): OutboxState {
  const changes = state.changes.flatMap((unsent) => {
    const ids = acknowledged[unsent.record.id];
    return ids === undefined ? [unsent] : remainder(unsent, new Set(ids));
  });
  const waiting = new Set(changes.map(({ record }) => record.id));
  return {
    ...state,
    changes,
    refused: new Map([...state.refused].filter(([id]) => waiting.has(id))),
    withdrawn: new Map(
      [...state.withdrawn].flatMap(([id, ids]) =>
        waiting.has(id) ? [[id, minus(ids, acknowledged[id] ?? [])] as const] : [],
      ),
    ),
  };
}

/** What is left of a change: an opening that the server has leaves its entries behind as an append. */
function remainder({ record, change }: UnsentChange, known: ReadonlySet<string>): readonly UnsentChange[] {
  const isUnknown = (entry: Entry): boolean => !known.has(entry.id);
  if ('open' in change && !known.has(openingId(change.open.opened))) {
    const open = { ...change.open, entries: change.open.entries.filter(isUnknown) };
    return [{ record, change: { open } }];
  }
  const all = 'open' in change ? change.open.entries : change.append.entries;
  const entries = all.filter(isUnknown);
  return entries.length === 0 ? [] : [{ record, change: { append: { id: record.id, entries } } }];
}
