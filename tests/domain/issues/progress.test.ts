import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import { owedAnswers, owedVerdicts } from '#domain/issues/standing.ts';
import { areStepsDone } from '#domain/issues/step-states.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { errand } from '#domain/work-methods/catalogue/errand.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import type { Method } from '#domain/work-methods/method.ts';
import { arbitraryIssue, nearlyClosedIssue } from './arbitrary-issues.ts';

/** Two steps, so that chance comes to the end of it. */
const short: Method = {
  ...liuyang,
  steps: liuyang.steps
    .filter(({ code }) => code === 'listen' || code === 'handle')
    .map((step) => ({ ...step, after: step.code === 'handle' ? ['listen'] : [], needs: [], guards: [] })),
};

const methods = fc.constantFrom<Method>(liuyang, errand, short, short);

function fold(method: Method, record: FieldRecord, others: readonly FieldRecord[] = []): Progress {
  return foldProgress(method, record, (id) => others.find((other) => other.id === id));
}

describe('whatever anybody wrote', () => {
  test('the progress is the same after a merge in any order', () => {
    const copies = fc.tuple(arbitraryIssue(), arbitraryIssue(), arbitraryIssue(), methods);
    fc.assert(
      fc.property(copies, ([a, b, c, method]) => {
        const one = fold(method, mergeRecords(mergeRecords(a, b), c));
        expect(fold(method, mergeRecords(c, mergeRecords(b, a)))).toEqual(one);
        expect(fold(method, mergeRecords(mergeRecords(c, a), mergeRecords(b, a)))).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  test('it is the same in whatever order the entries of one copy stand', () => {
    const shuffled = arbitraryIssue().chain((record) =>
      fc
        .shuffledSubarray([...record.entries], { minLength: record.entries.length })
        .map((entries) => [record, { ...record, entries }] as const),
    );
    fc.assert(
      fc.property(shuffled, methods, ([record, other], method) => {
        expect(fold(method, other).history).toEqual(fold(method, record).history);
      }),
      { numRuns: 300 },
    );
  });

  test('it is read without end or error also where issues are joined and split in rings', () => {
    const three = fc.tuple(arbitraryIssue('issue:1'), arbitraryIssue('issue:2'), arbitraryIssue('issue:3'));
    fc.assert(
      fc.property(three, methods, (issues, method) => {
        for (const issue of issues) {
          const progress = fold(method, issue, issues);
          expect(progress.history.length).toBeGreaterThanOrEqual(issue.entries.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('history only grows, and no verdict is ever lost', () => {
    fc.assert(
      fc.property(arbitraryIssue(), arbitraryIssue(), methods, (a, b, method) => {
        const [before, after] = [fold(method, a), fold(method, mergeRecords(a, b))];
        const ids = new Set(after.history.map(({ entry }) => entry.id));
        expect(before.history.every(({ entry }) => ids.has(entry.id))).toBe(true);
        const readable = after.history.filter(
          ({ entry, counts }) => entry.kind === 'verdict' && counts !== 'unknown',
        );
        expect(after.verdicts).toHaveLength(readable.length);
        const causes = after.rounds.flatMap((round) => round.causes);
        const unsatisfied = after.verdicts.filter(({ verdict }) => verdict === 'unsatisfied');
        expect(causes.map(({ id }) => id)).toEqual(unsatisfied.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  test('QF-11, LY-34: nothing is closed without its answers, its verdicts and its steps', () => {
    let closed = 0;
    let open = 0;
    fc.assert(
      fc.property(nearlyClosedIssue, (record) => {
        const progress = fold(short, record);
        if (progress.state !== 'closed') {
          open += 1;
          return;
        }
        closed += 1;
        expect(owedAnswers(progress)).toEqual([]);
        expect(owedVerdicts(progress)).toEqual([]);
        expect(progress.parts.filter((part) => progress.openParts.has(part))).toEqual([]);
        expect(areStepsDone(progress)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(closed).toBeGreaterThan(100);
    expect(open).toBeGreaterThan(100);
  });
});
