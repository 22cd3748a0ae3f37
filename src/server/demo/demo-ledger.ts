import type { Role } from '#domain/access/account.ts';
import { communityScope, doorsScope } from '#domain/access/scopes.ts';
import { actionDraft, type IssueAction } from '#domain/issues/action.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { partId } from '#domain/issues/part-id.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { draftEntry, type EntryDraft, openRecord, setField } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import { toWireRecord, type WireRecord } from '#domain/records/wire.ts';
import { addDays } from '#domain/time/day.ts';
import { knownMethods, methodFollowed } from '#domain/work-methods/known-methods.ts';
import type { JsonObject } from '#lib/json.ts';
import { groupBy } from '#lib/group-by.ts';
import type { CommunityFile } from '#server/provisioning/community-file.ts';
import { BUILDING_MATTERS } from './building-matters.ts';
import type { DemoDeed, DemoMatter } from './demo-matter.ts';
import { ESTATE_MATTERS } from './estate-matters.ts';

const methods = knownMethods([]);
/** In the evening, when people are at home; what happens on one day follows minute by minute. */
const EVENING = 'T11:30:00.000Z';
const MINUTE_MS = 60_000;

/**
 * 诉求 of the demo community in every state, by database: the records that its people would have written, each deed
 * asked first whether it may be done. The same wishes give the same ledger.
 */
export function demoLedger(file: CommunityFile, today: string): ReadonlyMap<string, readonly WireRecord[]> {
  const ledger = createDemoLedger(file, today);
  for (const matter of [...BUILDING_MATTERS, ...ESTATE_MATTERS]) ledger.tell(matter);
  return groupBy([...ledger.records.values()].map(toWireRecord), ({ scope }) => scope);
}

interface DemoLedger {
  readonly records: ReadonlyMap<string, FieldRecord>;
  readonly tell: (matter: DemoMatter) => void;
}

function createDemoLedger(file: CommunityFile, today: string): DemoLedger {
  const records = new Map<string, FieldRecord>();
  const home = communityScope(file.community);
  let minutes = 0;

  function stampOf(by: string, ago: number): Stamp {
    minutes += 1;
    const time = Date.parse(addDays(today, -ago) + EVENING) + minutes * MINUTE_MS;
    return { by, at: new Date(time).toISOString(), offset: 0, device: `demo-${by}` };
  }

  function recordOf(id: string): FieldRecord {
    const found = records.get(id);
    if (found === undefined) throw new Error(`The demo knows no ${id}.`);
    return found;
  }

  function add(id: string, stamp: Stamp, draft: EntryDraft, entryId = nextEntryId(id)): void {
    const record = recordOf(id);
    records.set(id, { ...record, entries: [...record.entries, draftEntry(record, entryId, stamp, draft)] });
  }

  function nextEntryId(id: string): string {
    const nth = String(recordOf(id).entries.length + 1).padStart(2, '0');
    return `${id.slice(id.indexOf(':') + 1)}-${nth}`;
  }

  /** Does it as a screen would: what may not be done is a mistake in the demo. */
  function act(id: string, deed: DemoDeed, stamp: Stamp, action: IssueAction): void {
    const method = methodFollowed(methods, foldIssue(recordOf(id)).method);
    if (method === undefined) throw new Error(`The demo knows no method of ${id}.`);
    const progress = foldProgress(method, recordOf(id), (other) => records.get(other));
    const may = mayDo(action, { account: deed.by, role: roleOf(file, deed.by) }, progress);
    if (!may.ok) throw new Error(`${id}, ${action.kind}: ${may.reason}`);
    add(id, stamp, actionDraft(action));
  }

  function tellDeed(matter: DemoMatter, deed: DemoDeed): void {
    const id = issueId(file, matter.code);
    const stamp = stampOf(deed.by, deed.ago);
    const due = deed.dueIn === undefined ? {} : { dueOn: addDays(today, deed.dueIn) };
    for (const [field, value] of Object.entries({ ...deed.fields, ...due }))
      add(id, stamp, setField(field, value));
    if (deed.parts !== undefined) split(id, deed, stamp, matter);
    if (deed.into !== undefined) {
      const into = issueId(file, deed.into);
      act(id, deed, stamp, { kind: 'joined', into });
      act(into, deed, stamp, { kind: 'took-in', issue: id });
    }
    if (deed.action === undefined) return;
    if (deed.action.kind !== 'answered' && deed.action.kind !== 'verdict') act(id, deed, stamp, deed.action);
    else tellProposer(id, deed, stamp, deed.action);
  }

  /** On the issue without names and at the door with own words, under one id. */
  function tellProposer(
    id: string,
    deed: DemoDeed,
    stamp: Stamp,
    action: Extract<IssueAction, { kind: 'answered' | 'verdict' }>,
  ): void {
    const proposal = foldIssue(recordOf(id)).proposals[deed.saidBy ?? 0] ?? '';
    const entryId = nextEntryId(id);
    act(id, deed, stamp, { ...action, proposal });
    const { kind, data } = actionDraft({ ...action, proposal });
    const own = action.kind === 'verdict' ? { words: deed.words ?? '' } : {};
    add(proposal, stamp, { kind, data: { ...data, ...own } }, entryId);
  }

  function split(id: string, deed: DemoDeed, stamp: Stamp, { building, method, source }: DemoMatter): void {
    const parts = (deed.parts ?? []).map(([unit, summary]) => {
      const part = partId(id, unit);
      const data = { summary, building, unit, parent: id, method, source, proposals: [] };
      records.set(part, openRecord(part, home, stamp, data));
      return part;
    });
    act(id, deed, stamp, { kind: 'split', parts });
  }

  return {
    records,
    tell: (matter) => {
      minutes = 0;
      const { code, by, ago, summary, building, source, method, said, deeds } = matter;
      const id = issueId(file, code);
      const stamp = stampOf(by, ago);
      const proposals = said.map(({ door, words }, nth) => {
        const data: JsonObject = {
          place: `place:${file.community}-${door}`,
          source,
          who: whoLivesAt(file, door),
          words,
          issue: id,
        };
        const proposal = openRecord(
          `proposal:${file.community}-demo-${code}-${nth + 1}`,
          doorsScope(file.community, door.slice(0, door.indexOf('-'))),
          stamp,
          data,
        );
        records.set(proposal.id, proposal);
        return proposal.id;
      });
      records.set(id, openRecord(id, home, stamp, { summary, building, proposals, source, method }));
      for (const deed of deeds) tellDeed(matter, deed);
    },
  };
}

function issueId({ community }: CommunityFile, code: string): string {
  return `issue:${community}-demo-${code}`;
}

function roleOf({ members }: CommunityFile, account: string): Role {
  const member = members.find((one) => one.account === account);
  if (member === undefined) throw new Error(`The demo has no ${account}.`);
  return member.role;
}

/** The first of the household; a made-up name like all of them. */
function whoLivesAt({ grids }: CommunityFile, door: string): string {
  const [code, unit, room] = door.split('-');
  const buildings = grids.flatMap((grid) => grid.buildings ?? []);
  const doors = buildings.find((building) => building.code === code)?.doors ?? [];
  const [resident] = doors.find((one) => one.unit === unit && one.room === room)?.residents ?? [];
  if (resident === undefined) throw new Error(`Nobody of the demo lives at ${door}.`);
  return resident.name;
}
