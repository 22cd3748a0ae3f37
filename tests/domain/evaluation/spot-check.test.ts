import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKindWords } from '#domain/evaluation/check-words-text.ts';
import { drawable, drawByLot, drawnType } from '#domain/evaluation/draw.ts';
import { CHECK_KINDS, findingAbout, foldSpotCheck } from '#domain/evaluation/spot-check.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';

const stamp = (at: string): { by: string; at: string; offset: number; device: string } => ({
  by: 'ducha',
  at,
  offset: 0,
  device: 'desk',
});

function entry(id: string, kind: string, at: string, data: Entry['data'] = {}): Entry {
  return { id, kind, seen: [], ...stamp(at), data };
}

function record(id: string, scope: string, at: string, entries: readonly Entry[] = []): FieldRecord {
  return { ...openRecord(id, scope, stamp(at), {}), entries };
}

test('LY-30: four kinds of check, each drawn from what it is about', () => {
  expect(CHECK_KINDS.map((kind) => checkKindWords[kind])).toEqual(['督走访', '督办理', '督回访', '督满意度']);
  expect(CHECK_KINDS.map(drawnType)).toEqual(['visit', 'issue', 'issue', 'issue']);
  const judged = record('issue:judged', 'xbd-c-cxtyc', '2026-11-01T08:00:00.000Z', [
    entry('v', 'verdict', '2026-11-05T08:00:00.000Z'),
  ]);
  const within = { community: 'cxtyc', from: '2026-11-05', to: '2026-11-05' };
  expect(CHECK_KINDS.filter((kind) => drawable([judged], kind, within).length > 0)).toEqual(['verdicts']);
});

describe('a draw by lot (LY-32)', () => {
  const ids = Array.from({ length: 40 }, (_, nth) => `issue:${nth}`);

  test('draws the same from the same with one seed, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.shuffledSubarray(ids, { minLength: 40 }),
        fc.nat(45),
        (seed, mixed, size) => {
          const drawn = drawByLot(ids, seed, size);
          expect(drawByLot(mixed, seed, size)).toEqual(drawn);
          expect(new Set(drawn).size).toBe(Math.min(size, 40));
          expect(drawByLot(ids, seed, size + 3).slice(0, drawn.length)).toEqual(drawn);
        },
      ),
    );
  });

  test('favours nobody: over many seeds every one is drawn about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1_000; seed += 1) {
      for (const id of drawByLot(ids, `01KAJSEED${seed}`, 4)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const id of ids) {
      expect(times.get(id) ?? 0).toBeGreaterThan(60);
      expect(times.get(id) ?? 0).toBeLessThan(145);
    }
  });

  test('draws from one community and from the days asked for, in Beijing', () => {
    const records = [
      record('issue:in', 'xbd-c-cxtyc', '2026-11-01T16:30:00.000Z'),
      record('issue:before', 'xbd-c-cxtyc', '2026-11-01T15:30:00.000Z'),
      record('issue:elsewhere', 'xbd-c-other', '2026-11-02T08:00:00.000Z'),
      record('issue:answered', 'xbd-c-cxtyc', '2026-01-01T08:00:00.000Z', [
        entry('a', 'answered', '2026-11-03T08:00:00.000Z'),
      ]),
      record('visit:in', 'xbd-d-cxtyc-a8', '2026-11-02T08:00:00.000Z'),
    ];
    const within = { community: 'cxtyc', from: '2026-11-02', to: '2026-11-03' };
    const drawn = (kind: Parameters<typeof drawable>[1]): readonly string[] =>
      drawable(records, kind, within).map(({ id }) => id);
    expect(drawn('handling')).toEqual(['issue:in']);
    expect(drawn('answers')).toEqual(['issue:answered']);
    expect(drawn('verdicts')).toEqual([]);
    expect(drawn('visits')).toEqual(['visit:in']);
  });
});

test('a check reads as it stands for any data, and the last word about a record counts', () => {
  const found = (id: string, words: string, result: string): Entry =>
    entry(id, 'found', `2026-11-22T0${id}:00:00.000Z`, { record: 'issue:1', result, words });
  const check = foldSpotCheck({
    ...openRecord('check:1', 'xbd-c-cxtyc', stamp('2026-11-22T00:00:00.000Z'), {
      kind: 'verdicts',
      from: '2026-08-25',
      to: '2026-11-22',
      seed: 's',
      pool: 12,
      drawn: ['issue:1', 7, 'issue:2'],
    }),
    entries: [found('1', '说没来过', 'differs'), found('2', '后来说来过', 'as-written')],
  });
  expect(check).toMatchObject({ kind: 'verdicts', pool: 12, drawn: ['issue:1', 'issue:2'], isNewer: false });
  expect(check.findings.map(({ words }) => words)).toEqual(['说没来过', '后来说来过']);
  expect(findingAbout(check, 'issue:1')).toMatchObject({ result: 'as-written', words: '后来说来过' });
  expect(findingAbout(check, 'issue:2')).toBeUndefined();
  const odd = foldSpotCheck({
    ...openRecord('check:2', 'xbd-c-cxtyc', stamp('x'), { kind: 'x', drawn: 'issue:1', pool: 'many' }),
    entries: [entry('1', 'weighed', '2026-11-22T01:00:00.000Z')],
  });
  expect(odd).toMatchObject({ kind: 'handling', drawn: [], pool: 0, isNewer: true });
});
