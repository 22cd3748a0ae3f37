import * as fc from 'fast-check';
import type { ActionKind } from '#domain/issues/action.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import type { JsonObject } from '#lib/json.ts';
import { minute, sampleEntry, sampleRecord } from '../sample-record.ts';

const proposals = fc.constantFrom('proposal:1', 'proposal:2', '');
const ways = fc.constantFrom('in-person', 'phone');
const words = fc.constantFrom('好', '');
const issues = fc.constantFrom('issue:1', 'issue:2', 'issue:3');
const levels = fc.constantFrom(...liuyang.ladder.map(({ code }) => code), 'nowhere');
const steps = fc.constantFrom(...liuyang.steps.map(({ code }) => code), 'no-step');

/** What each kind of entry may hold, by people who know the program. */
const honestData: { readonly [Kind in ActionKind | 'set' | 'new-kind']: fc.Arbitrary<JsonObject> } = {
  adopted: fc.constant({ method: 'method:liuyang@1' }),
  proposed: fc.record({ proposal: proposals }),
  'step-done': fc.record({ step: steps, note: words }),
  deliberated: fc.record({
    of: fc.constantFrom('proposal', 'resolution'),
    session: issues,
    agreed: fc.boolean(),
    present: fc.nat(9),
  }),
  checked: fc.record({
    step: steps,
    list: fc.constantFrom('单子', ''),
    right: fc.array(words, { maxLength: 2 }),
    wanting: fc.array(words, { maxLength: 2 }),
  }),
  progress: fc.record({ note: words }),
  published: fc.record({ what: fc.constantFrom('decision', 'result'), where: words }),
  assigned: fc.record({ to: fc.constantFrom('a', 'b', ''), unit: words }),
  claimed: fc.constant({}),
  'handed-over': fc.record({ to: fc.constantFrom('a', 'b', ''), note: words }),
  escalated: fc.record({ to: levels, reason: words }),
  returned: fc.record({ to: levels, reason: words }),
  submitted: fc.record({ clock: fc.constantFrom('joint-conference', 'x'), note: words }),
  split: fc.record({ parts: fc.array(issues, { maxLength: 2 }) }),
  joined: fc.record({ into: issues }),
  unjoined: fc.record({ from: issues, reason: words }),
  'took-in': fc.record({ issue: issues }),
  'let-go': fc.record({ issue: issues }),
  paused: fc.record({ reason: words }),
  resumed: fc.constant({}),
  answered: fc.record({ proposal: proposals, way: ways, text: words }),
  verdict: fc.record({
    proposal: proposals,
    verdict: fc.constantFrom('satisfied', 'basically', 'unsatisfied'),
    way: ways,
    cause: words,
  }),
  tried: fc.record({ proposal: proposals, way: ways }),
  'no-verdict': fc.record({ proposal: proposals, reason: fc.constantFrom('unnamed', 'unreachable') }),
  closed: fc.constant({ note: '' }),
  reopened: fc.record({ reason: words }),
  set: fc.record({ field: fc.constantFrom('size', 'dueOn'), value: fc.constantFrom('small', '2026-12-01') }),
  'new-kind': fc.constant({}),
};

const anyData = fc.oneof(
  fc.constantFrom<JsonObject>({}, { erased: true }),
  fc.dictionary(fc.constantFrom('proposal', 'step', 'parts', 'to', 'verdict'), fc.jsonValue(), {
    maxKeys: 3,
  }),
) as fc.Arbitrary<JsonObject>;

const kinds = Object.keys(honestData) as (keyof typeof honestData)[];

function entryOf(
  ids: readonly string[],
  kindsWanted: readonly (keyof typeof honestData)[],
): fc.Arbitrary<Entry> {
  return fc.constantFrom(...kindsWanted).chain((kind) =>
    fc.record({
      id: fc.constantFrom(...ids),
      kind: fc.constant(kind),
      by: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: 0, max: 30 }).map(minute),
      offset: fc.constantFrom(0, 0, 0, 600_000),
      device: fc.constantFrom('phone-1', 'phone-2'),
      seen: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
      data: fc.oneof({ weight: 9, arbitrary: honestData[kind] }, { weight: 1, arbitrary: anyData }),
    }),
  );
}

const manyIds = Array.from({ length: 60 }, (_, nth) => `e${nth}`);

/** A copy of an issue with anything that three people might have added, in any order. */
export function arbitraryIssue(id = 'issue:1'): fc.Arbitrary<FieldRecord> {
  const entries = fc.array(entryOf(manyIds, kinds), { maxLength: 25 });
  return fc
    .record({
      named: fc.constantFrom<readonly string[]>([], ['proposal:1']),
      parent: fc.constantFrom('', 'issue:2'),
    })
    .chain(({ named, parent }) =>
      entries.map((all) => {
        const unique = [...new Map(all.map((entry) => [entry.id, entry])).values()];
        return sampleRecord(id, { summary: '灯坏了', proposals: named, parent }, unique);
      }),
    );
}

/** The way from start to end, in which something may be missing and into which others may have put something. */
export const nearlyClosedIssue: fc.Arbitrary<FieldRecord> = fc
  .tuple(
    fc.subarray(
      [
        sampleEntry('listen', 1, 'step-done', { step: 'listen' }),
        sampleEntry('handle', 8, 'step-done', { step: 'handle' }),
        sampleEntry('told', 15, 'answered', { proposal: 'proposal:1', text: '修好了' }),
        sampleEntry('judged', 20, 'verdict', { proposal: 'proposal:1', verdict: 'satisfied' }),
        sampleEntry('closed', 29, 'closed', {}),
      ],
      { minLength: 4 },
    ),
    fc.array(entryOf(manyIds, kinds), { maxLength: 3 }),
  )
  .map(([way, others]) => {
    const unique = [...new Map(others.map((entry) => [entry.id, entry])).values()];
    return sampleRecord('issue:1', { summary: '灯坏了', proposals: ['proposal:1'] }, [...way, ...unique]);
  });
