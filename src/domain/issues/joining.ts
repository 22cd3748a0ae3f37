import { compareText, type FieldRecord } from '#domain/records/record.ts';
import { readAct } from './act.ts';
import { timelineOf } from './timeline.ts';

/** Other issues that this device holds, by id. */
export type Related = (id: string) => FieldRecord | undefined;

/** The issue that this one was joined into, as its own entries say; the first joining stands until it is undone. */
export function joinedInto(record: FieldRecord): string | undefined {
  if (!record.entries.some(({ kind }) => kind === 'joined')) return undefined;
  let into: string | undefined;
  for (const entry of timelineOf(record.entries)) {
    const action = readAct(entry, record.id)?.action;
    if (action?.kind === 'joined' && action.into !== record.id && action.into !== '') into ??= action.into;
    if (action?.kind === 'unjoined' && action.from === into) into = undefined;
  }
  return into;
}

/**
 * Whether the issue leads a ring: two people joined two issues into each other, neither knowing of the other. The one
 * with the lowest id goes on, on every device.
 */
export function leadsRing(record: FieldRecord, related: Related): boolean {
  const passed = [record.id];
  for (let next = joinedInto(record); next !== undefined;) {
    if (next === record.id) return [...passed].sort(compareText)[0] === record.id;
    const joined = passed.includes(next) ? undefined : related(next);
    passed.push(next);
    next = joined && joinedInto(joined);
  }
  return false;
}

/** All issues that go on within this one, those taken in by its members included. */
export function membersOf(record: FieldRecord, related: Related): readonly FieldRecord[] {
  const members = new Map([[record.id, record]]);
  const open = [record];
  for (let lead = open.pop(); lead !== undefined; lead = open.pop()) {
    for (const id of takenIn(lead)) {
      const member = members.has(id) ? undefined : related(id);
      if (member === undefined || joinedInto(member) !== lead.id) continue;
      members.set(id, member);
      open.push(member);
    }
  }
  members.delete(record.id);
  return [...members.values()].sort((a, b) => compareText(a.id, b.id));
}

function takenIn(record: FieldRecord): readonly string[] {
  return record.entries.flatMap((entry) => {
    const action = entry.kind === 'took-in' ? readAct(entry, record.id)?.action : undefined;
    return action?.kind === 'took-in' ? [action.issue] : [];
  });
}

/** The issue under which an issue goes on: itself, or the one that it was joined into at the end of the chain. */
export function leadOf(record: FieldRecord, related: Related): FieldRecord {
  const passed = new Set<string>();
  let lead = record;
  while (!passed.has(lead.id) && !leadsRing(lead, related)) {
    passed.add(lead.id);
    const into = joinedInto(lead);
    const next = into === undefined ? undefined : related(into);
    if (next === undefined) return lead;
    lead = next;
  }
  return lead;
}
