import { expect, test } from 'vitest';
import type { AuditEvent } from '#server/audit/audit-log.ts';
import { createRefusedSignIns, type RefusedSignIns } from '#server/audit/refused-sign-ins.ts';
import { createVirtualScheduler } from '#tests/support/virtual-scheduler.ts';

const ACCOUNTS = ['zhiyuan', 'xietiao', 'admin'];
const SECOND = 1_000;
const HOUR = 3_600_000;

interface Guessed {
  readonly refused: RefusedSignIns;
  readonly guess: (name: string, times: number) => void;
  /** Lets so much time go by; answers which lines came, as account and count. */
  readonly lines: (ms: number) => Promise<readonly string[]>;
  /** How often accounts were asked for. */
  readonly asked: () => number;
  readonly printed: readonly string[];
  readonly fill: (isFull: boolean) => void;
}

function start(accounts: () => Promise<readonly string[]> = async () => ACCOUNTS): Guessed {
  const time = createVirtualScheduler();
  const told: AuditEvent[] = [];
  const printed: string[] = [];
  let asked = 0;
  let isFull = false;
  const refused = createRefusedSignIns({
    audit: {
      note: async (event) => {
        if (isFull) throw new Error('ENOSPC');
        told.push(event);
      },
    },
    accounts: () => {
      asked += 1;
      return accounts();
    },
    after: time.after,
    print: (line) => printed.push(line),
  });
  const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    refused,
    guess: (name, times) => {
      for (let nth = 0; nth < times; nth += 1) refused.count(name);
    },
    lines: async (ms) => {
      time.pass(ms);
      await rest();
      return told.splice(0).map(({ what, by, account, count }) => {
        expect([what, by]).toEqual(['sign-in-refused', '']);
        return `${account ?? '-'} ${count}`;
      });
    },
    asked: () => asked,
    printed,
    fill: (wanted) => {
      isFull = wanted;
    },
  };
}

test('a password typed wrong once has its line a second later, and no other', async () => {
  const { guess, lines } = start();
  guess('zhiyuan', 1);
  expect(await lines(SECOND)).toEqual(['zhiyuan 1']);
  expect(await lines(HOUR)).toEqual([]);
});

test('of any number of guesses an hour there are three lines: the first, the one that closes it, the rest', async () => {
  const { guess, lines } = start();
  guess('zhiyuan', 2);
  expect(await lines(SECOND)).toEqual(['zhiyuan 2']);
  guess('zhiyuan', 7);
  expect(await lines(SECOND)).toEqual([]);
  guess('zhiyuan', 4);
  expect(await lines(SECOND)).toEqual(['zhiyuan 11']);
  for (let nth = 0; nth < 100; nth += 1) {
    guess('zhiyuan', 100);
    expect(await lines(SECOND)).toEqual([]);
  }
  expect(await lines(HOUR)).toEqual(['zhiyuan 10000']);
  guess('zhiyuan', 1);
  expect(await lines(SECOND)).toEqual(['zhiyuan 1']);
});

test('names that are no account share their lines, however many there are, and hide nobody', async () => {
  const { guess, lines, asked } = start();
  guess('xietiao', 3);
  for (let nth = 0; nth < 5_000; nth += 1) guess(`secret-${nth}`, 1);
  guess('xietiao', 1);
  expect(await lines(SECOND)).toEqual(['xietiao 4', '- 5000']);
  for (let nth = 0; nth < 5_000; nth += 1) guess(`secret-${nth}`, 1);
  expect(await lines(SECOND)).toEqual([]);
  expect(asked()).toBe(2);
  expect(await lines(HOUR)).toEqual(['- 5000']);
});

test('what was not written down yet is when the server stops', async () => {
  const { guess, lines, refused } = start();
  guess('zhiyuan', 1);
  await lines(SECOND);
  guess('zhiyuan', 3);
  guess('nobody', 1);
  await refused.end();
  expect(await lines(0)).toEqual(['- 1', 'zhiyuan 3']);
  expect(await lines(2 * HOUR)).toEqual([]);
});

test('while accounts cannot be asked for, refusals are counted without a name', async () => {
  const { guess, lines } = start(async () => {
    throw new Error('CouchDB does not answer.');
  });
  guess('zhiyuan', 2);
  expect(await lines(SECOND)).toEqual(['- 2']);
});

test('a full disk is said to the operator, and its count comes with the next line', async () => {
  const { guess, lines, printed, fill } = start();
  fill(true);
  guess('zhiyuan', 2);
  expect(await lines(SECOND)).toEqual([]);
  expect(printed).toEqual(['Refused sign-ins were not written down (ENOSPC).']);
  fill(false);
  guess('zhiyuan', 1);
  expect(await lines(SECOND)).toEqual(['zhiyuan 3']);
});
