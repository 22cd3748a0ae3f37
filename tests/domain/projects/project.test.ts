import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldFund, fundStanding, leastAllotment, readAllotment } from '#domain/projects/fund.ts';
import { formatYuan, MAX_FEN, parseYuan } from '#domain/projects/money.ts';
import { chosenLabels, foldProject, type Project } from '#domain/projects/project.ts';
import { currentStage, lastDone } from '#domain/projects/stages.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { Entry } from '#domain/records/record.ts';
import { arbitraryRecord } from '../records/arbitrary-records.ts';
import { sampleEntry, sampleRecord, sampleSet } from '../sample-record.ts';
import { arbitraryProject } from './arbitrary-projects.ts';

const STAGES = ['开口说话', '走出家门', '实现第一个心愿', '自食其力'];

function project(entries: readonly Entry[] = [], more: object = {}): Project {
  return foldProject(
    sampleRecord('project:1', { kind: 'help', name: '四步帮扶', stages: STAGES, ...more }, entries),
  );
}

function proof(id: string, minutes: number, stage: number): Entry {
  return sampleEntry(id, minutes, 'stage-done', { stage, words: '做到了', on: '2026-11-22' });
}

const states = ({ stages }: Project): readonly string[] => stages.map(({ state }) => state);

describe('ordered stages (SJ-08)', () => {
  test('one after the other, each with its proof and day', () => {
    expect(states(project())).toEqual(['current', 'waiting', 'waiting', 'waiting']);
    const two = project([proof('p1', 1, 0), proof('p2', 2, 1)]);
    expect(states(two)).toEqual(['done', 'done', 'current', 'waiting']);
    expect(two.stages[1]?.proofs).toMatchObject([
      { id: 'p2', words: '做到了', on: '2026-11-22', by: 'zhiyuan' },
    ]);
    expect([currentStage(two.stages)?.nth, lastDone(two.stages)?.nth]).toEqual([2, 1]);
  });

  test('none before the one before it, whatever arrives first and whatever the clocks say', () => {
    const ahead = project([proof('p2', 1, 1)]);
    expect(states(ahead)).toEqual(['current', 'waiting', 'waiting', 'waiting']);
    expect(states(project([proof('p2', 1, 1), proof('p1', 5, 0)]))).toEqual([
      'done',
      'done',
      'current',
      'waiting',
    ]);
  });

  test('a proof that was taken back stays readable and is no proof', () => {
    const undone = sampleEntry('u', 3, 'stage-undone', { proof: 'p1', why: '弄错了人' });
    const back = project([proof('p1', 1, 0), undone]);
    expect(states(back)[0]).toBe('current');
    expect(back.stages[0]?.takenBack).toMatchObject([{ id: 'p1', why: '弄错了人' }]);
    expect(states(project([proof('p1', 1, 0), undone, proof('p9', 4, 0)]))[0]).toBe('done');
  });

  test('two who write one down unseen by each other finish it once', () => {
    const both = project([proof('p1', 1, 0), proof('p2', 2, 0)]);
    expect(states(both)).toEqual(['done', 'current', 'waiting', 'waiting']);
    expect(both.stages[0]?.proofs.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  test('whatever a record holds, nothing done comes after what is not, and one at most is next', () => {
    fc.assert(
      fc.property(arbitraryProject, (record) => {
        expect(states(foldProject(record)).join(' ')).toMatch(/^(done ?)*(current)?( ?waiting)*$/);
      }),
    );
  });
});

test('a project keeps its companion (SJ-09), the session that decided (SJ-07) and the issue that it carries out (LY-27)', () => {
  const folded = project([sampleSet('s', 1, 'companion', '社区的老党员')], {
    issue: 'issue:1',
    session: 'session:1',
    fund: 'fund:1',
    budget: 120_000,
  });
  expect(folded).toMatchObject({
    companion: '社区的老党员',
    issue: 'issue:1',
    session: 'session:1',
    fund: 'fund:1',
    budget: 120_000,
  });
});

test('三全 (SY-02): the labels that were chosen, in their order', () => {
  const folded = project([], { support: '联建单位出料', lead: '支部书记牵头' });
  expect(chosenLabels(folded)).toEqual(['lead', 'support']);
  expect(folded.labels).toEqual({ lead: '支部书记牵头', people: '', support: '联建单位出料' });
});

test.each([
  ['project', foldProject],
  ['fund', foldFund],
])('a %s can be read whatever its record holds, and is the same on every device', (_, fold) => {
  const any = fc.oneof(
    arbitraryRecord,
    arbitraryProject.map((record) => ({ ...record, id: 'visit:1' })),
  );
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(fold(mergeRecords(a, b))).toEqual(fold(mergeRecords(b, a)));
    }),
  );
});

describe('the fund of 微服务 (LY-26)', () => {
  test('200 yuan and more for each member', () => {
    expect(leastAllotment(23)).toBe(460_000);
    expect(readAllotment({ members: 23, fen: 460_000 })).toEqual({ members: 23, fen: 460_000 });
    for (const broken of [
      { members: 0, fen: 1 },
      { members: 1.5, fen: 1 },
      { members: 2, fen: 0.1 },
      7,
      null,
    ]) {
      expect(readAllotment(broken)).toBeUndefined();
    }
  });

  test('what goes on binds its budget, what ended only what it cost', () => {
    const fund = foldFund(
      sampleRecord('fund:1', { name: '小区党支部', allotment: { members: 10, fen: 200_000 } }),
    );
    const keepers = { cash: 'zhiyuan', books: 'jianwei' };
    const spent = [
      sampleEntry('l1', 1, 'line', { way: 'out', fen: 30_000, on: '2026-11-22', words: '油漆' }),
      sampleEntry('a1', 2, 'agreed', { line: 'l1' }),
      sampleEntry('a2', 3, 'agreed', { line: 'l1' }, { by: 'jianwei' }),
    ];
    const running = project(spent, { kind: 'micro', fund: 'fund:1', budget: 80_000, keepers });
    const other = project([], { kind: 'micro', fund: 'fund:2', budget: 80_000 });
    expect(fundStanding(fund, [running, other])).toEqual({ spent: 30_000, bound: 80_000, free: 120_000 });
    const ended = { ...running, finishedOn: '2026-11-22' };
    expect(fundStanding(fund, [ended])).toEqual({ spent: 30_000, bound: 30_000, free: 170_000 });
    const dear = { ...running, budget: 10_000 };
    expect(fundStanding(fund, [dear]).bound).toBe(30_000);
  });
});

describe('yuan and fen', () => {
  test.each([
    ['2590', 259_000],
    [' 12.5 ', 1_250],
    ['12.50元', 1_250],
    ['1,200.05', 120_005],
    ['￥３００', 30_000],
    ['0.01', 1],
  ])('%s is %i fen', (typed, fen) => {
    expect(parseYuan(typed)).toBe(fen);
  });

  test.each(['', '0', '-5', '1.234', '1,20', 'abc', '1e3', '99999999999', '１．２．３', '十元'])(
    '%s is no amount',
    (typed) => {
      expect(parseYuan(typed)).toBeUndefined();
    },
  );

  test('what is shown reads back as it was', () => {
    expect([formatYuan(259_000), formatYuan(1_205), formatYuan(-50), formatYuan(0)]).toEqual([
      '2,590',
      '12.05',
      '-0.50',
      '0',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_FEN }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
  });
});
