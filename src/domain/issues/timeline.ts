import { adjustedTime, answeredBy, compareEntries, type Entry } from '#domain/records/record.ts';

/**
 * Entries in the order in which they happened: by time, but none before one that its author had seen, whatever the
 * clocks say. The same on every device.
 */
export function timelineOf(entries: readonly Entry[]): readonly Entry[] {
  const sorted = inOrderOfTime(entries);
  const byId = new Map(sorted.map((entry) => [entry.id, entry]));
  const placed = new Set<Entry>();
  for (const entry of sorted) {
    if (hasItsTurn(entry, byId, placed)) placed.add(entry);
    else placeWithSeen(entry, byId, placed);
  }
  return [...placed];
}

/** Whether all that the entry answers is placed, as it is wherever no clock was wrong. */
function hasItsTurn(entry: Entry, byId: ReadonlyMap<string, Entry>, placed: ReadonlySet<Entry>): boolean {
  return answeredBy(entry).every((id) => {
    const earlier = byId.get(id);
    return earlier === undefined || placed.has(earlier);
  });
}

/** `compareEntries`, with each time read once: a list folds thousands of issues. */
function inOrderOfTime(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, time: adjustedTime(entry) }))
    .sort((a, b) => a.time - b.time || compareEntries(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** Places what an entry has seen, and then itself. A ring of entries that claim to have seen each other ends too. */
function placeWithSeen(start: Entry, byId: ReadonlyMap<string, Entry>, placed: Set<Entry>): void {
  const visited = new Set<Entry>();
  const open = [start];
  for (let entry = open.at(-1); entry !== undefined; entry = open.at(-1)) {
    const missing = visited.has(entry) ? [] : earlierOf(entry, byId, placed);
    visited.add(entry);
    const unvisited = missing.filter((earlier) => !visited.has(earlier));
    if (unvisited.length > 0) open.push(...unvisited);
    else placed.add(open.pop() ?? entry);
  }
}

/** What the entry answers and is not placed yet, latest first, so that the earliest is placed first. */
function earlierOf(
  entry: Entry,
  byId: ReadonlyMap<string, Entry>,
  placed: ReadonlySet<Entry>,
): readonly Entry[] {
  return answeredBy(entry)
    .flatMap((id) => byId.get(id) ?? [])
    .filter((earlier) => !placed.has(earlier))
    .sort((a, b) => compareEntries(b, a));
}

/** The ids of everything that an entry's author had seen, directly or through what was seen. */
export function seenBy(entry: Entry, byId: ReadonlyMap<string, Entry>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...answeredBy(entry)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const earlier = byId.get(id);
    if (reached.has(id) || earlier === undefined) continue;
    reached.add(id);
    open.push(...answeredBy(earlier));
  }
  return reached;
}
