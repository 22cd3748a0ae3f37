import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balanceOf,
  type CashBook,
  foldCashBook,
  kept,
  lineState,
  owedBy,
  reversalOf,
} from '#domain/projects/cash-book.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { Entry } from '#domain/records/record.ts';
import { sampleEntry, sampleRecord, sampleSet } from '../sample-record.ts';
import { arbitraryProject } from './arbitrary-projects.ts';

const KEEPERS = { cash: 'zhiyuan', books: 'jianwei' };

function book(entries: readonly Entry[], keepers: Partial<typeof KEEPERS> = {}): CashBook {
  const data = { kind: 'help', keepers: { ...KEEPERS, ...keepers } };
  return foldCashBook(sampleRecord('project:1', data, entries));
}

function line(id: string, minutes: number, way: 'in' | 'out', fen: number, more: object = {}): Entry {
  return sampleEntry(id, minutes, 'line', { way, fen, on: '2026-11-22', words: '手工制品', ...more });
}

function agreed(id: string, minutes: number, to: string, by: string): Entry {
  return sampleEntry(id, minutes, 'agreed', { line: to }, { by });
}

const bothAgree = (to: string, minutes: number): readonly Entry[] => [
  agreed(`${to}-a`, minutes, to, 'zhiyuan'),
  agreed(`${to}-b`, minutes + 1, to, 'jianwei'),
];

describe('two keepers of money (SJ-10)', () => {
  test('a line counts when both agreed, and the sum so far is of those alone (SJ-11)', () => {
    const sold = [line('l1', 1, 'in', 200_000), ...bothAgree('l1', 2)];
    const paint = [line('l2', 5, 'out', 8_050), agreed('l2-a', 6, 'l2', 'zhiyuan')];
    const more = [line('l3', 8, 'in', 59_000), ...bothAgree('l3', 9)];
    const folded = book([...sold, ...paint, ...more]);
    expect([folded.income, folded.spending, balanceOf(folded)]).toEqual([259_000, 0, 259_000]);
    expect(folded.lines.map(lineState)).toEqual(['counted', 'waiting', 'counted']);
    expect(owedBy(folded, 'jianwei').map(({ id }) => id)).toEqual(['l2']);
    expect(owedBy(folded, 'zhiyuan')).toEqual([]);
    const whole = book([...sold, ...paint, ...more, agreed('l2-b', 12, 'l2', 'jianwei')]);
    expect([whole.income, whole.spending, balanceOf(whole)]).toEqual([259_000, 8_050, 250_950]);
  });

  test('one person twice, a passer-by, or a line that nobody wrote: nothing counts', () => {
    const twice = [agreed('a', 2, 'l1', 'zhiyuan'), agreed('b', 3, 'l1', 'zhiyuan')];
    expect(book([line('l1', 1, 'in', 100), ...twice]).income).toBe(0);
    const others = [agreed('a', 2, 'l1', 'loudzhang'), agreed('b', 3, 'l1', 'xietiao')];
    expect(book([line('l1', 1, 'in', 100), ...others]).income).toBe(0);
    expect(book(bothAgree('l1', 1)).lines).toEqual([]);
  });

  test('the same person for both is nobody, whoever wrote it', () => {
    expect(book([], { books: 'zhiyuan' }).keepers).toBeUndefined();
    expect(book([line('l1', 1, 'in', 100), ...bothAgree('l1', 2)], { books: 'zhiyuan' }).income).toBe(0);
  });

  test('who kept the cash first and the books later is one person still', () => {
    const entries = [
      line('l1', 1, 'in', 100),
      agreed('a', 2, 'l1', 'zhiyuan'),
      sampleSet('s', 3, 'keepers', { cash: 'loudzhang', books: 'zhiyuan' }),
      agreed('b', 4, 'l1', 'zhiyuan'),
    ];
    expect(book(entries).income).toBe(0);
    const third = book([...entries, agreed('c', 5, 'l1', 'loudzhang')]);
    expect(third.income).toBe(100);
    expect(third.lines[0]).toMatchObject({ cash: { by: 'loudzhang' }, books: { by: 'zhiyuan' } });
  });

  test('a change of keepers takes nothing away, and ends what the earlier ones can agree to', () => {
    const changed = sampleSet('s', 10, 'keepers', { cash: 'loudzhang', books: 'xietiao' });
    const old = [line('l1', 1, 'in', 100), ...bothAgree('l1', 2)];
    const late = [line('l2', 11, 'in', 7), ...bothAgree('l2', 12)];
    const folded = book([...old, changed, ...late]);
    expect(folded.income).toBe(100);
    expect([kept(folded, 'zhiyuan'), kept(folded, 'loudzhang'), kept(folded, 'xietiao')]).toEqual([
      undefined,
      'cash',
      'books',
    ]);
  });
});

describe('mistakes', () => {
  test('a line of the other way takes one back, nothing is overwritten', () => {
    const wrong = [line('l1', 1, 'out', 500), ...bothAgree('l1', 2)];
    const back = [line('l2', 5, 'in', 500, { reverses: 'l1' }), ...bothAgree('l2', 6)];
    const folded = book([...wrong, ...back]);
    expect(balanceOf(folded)).toBe(0);
    expect(folded.lines.map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(reversalOf(folded, 'l1')?.id).toBe('l2');
  });

  test('what waits can be struck, what counts cannot', () => {
    const struck = sampleEntry('s', 9, 'struck', { line: 'l1', why: '写错了' });
    const waiting = book([line('l1', 1, 'out', 500), struck]);
    expect(waiting.lines.map(lineState)).toEqual(['struck']);
    expect(waiting.lines[0]?.struck).toMatchObject({ by: 'zhiyuan', why: '写错了' });
    expect(owedBy(waiting, 'jianwei')).toEqual([]);
    const counted = book([line('l1', 1, 'out', 500), struck, ...bothAgree('l1', 12)]);
    expect(counted.lines.map(lineState)).toEqual(['counted']);
    expect(counted.spending).toBe(500);
  });

  test.each([0, -1, 0.5, Number.NaN, 1e300])('%s fen are no line', (fen) => {
    expect(book([line('l1', 1, 'in', fen), ...bothAgree('l1', 2)]).lines).toEqual([]);
  });
});

describe('whatever a record holds', () => {
  test('sums are whole fen of counted lines, and two different people agreed to each', () => {
    fc.assert(
      fc.property(arbitraryProject, (record) => {
        const { lines, income, spending } = foldCashBook(record);
        const counted = lines.filter(({ isCounted }) => isCounted);
        const sum = (way: string): number =>
          counted.filter((one) => one.way === way).reduce((total, { fen }) => total + fen, 0);
        expect([income, spending]).toEqual([sum('in'), sum('out')]);
        expect(Number.isSafeInteger(income) && Number.isSafeInteger(spending)).toBe(true);
        for (const { cash, books } of counted) {
          expect(cash !== undefined && books !== undefined && cash.by !== books.by).toBe(true);
        }
      }),
    );
  });

  test('it is the same in any order, grouping and repetition of deliveries', () => {
    fc.assert(
      fc.property(arbitraryProject, arbitraryProject, arbitraryProject, (a, b, c) => {
        const once = foldCashBook(mergeRecords(mergeRecords(a, b), c));
        expect(foldCashBook(mergeRecords(c, mergeRecords(b, a)))).toEqual(once);
        expect(foldCashBook(mergeRecords(mergeRecords(b, c), mergeRecords(a, b)))).toEqual(once);
      }),
    );
  });

  test('no agreement by one person alone ever moves a sum', () => {
    fc.assert(
      fc.property(arbitraryProject, (record) => {
        const mine = record.entries.filter(({ kind, by }) => kind !== 'agreed' || by === 'zhiyuan');
        const { income, spending } = foldCashBook({ ...record, entries: mine });
        expect([income, spending]).toEqual([0, 0]);
      }),
    );
  });
});
