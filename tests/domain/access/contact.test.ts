import { expect, test } from 'vitest';
import { type PhoneContact, quietPhones } from '#domain/access/contact.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T00:00:00Z');
const ago = (hours: number): number => NOW - hours * HOUR;

function phone(account: string, at: number, unsent = 0, since?: number): PhoneContact {
  return { account, at, unsent, since };
}

function quiet(contacts: readonly PhoneContact[], heard = new Map<string, number>()): readonly string[] {
  return quietPhones(['lou'], contacts, heard, NOW).map(({ by, unsent }) => `${by} ${unsent}`);
}

test('a phone that came yesterday with nothing left is not spoken of', () => {
  expect(quiet([phone('lou', ago(24))])).toEqual([]);
});

test('a phone that did not come for two days is, with what it held then', () => {
  expect(quiet([phone('lou', ago(49), 3, ago(50))])).toEqual(['contact 3']);
  expect(quiet([phone('lou', ago(49))])).toEqual(['contact 0']);
});

test('a phone that comes and still holds the work of three days ago is', () => {
  expect(quiet([phone('lou', ago(1), 2, ago(72))])).toEqual(['contact 2']);
  expect(quiet([phone('lou', ago(1), 2, ago(3))])).toEqual([]);
});

test('an old phone in a drawer counts for what it holds, not for its silence', () => {
  expect(quiet([phone('lou', ago(1)), phone('lou', ago(900))])).toEqual([]);
  expect(quiet([phone('lou', ago(1)), phone('lou', ago(900), 1, ago(901))])).toEqual(['contact 1']);
});

test('where no phone ever told, the last record that arrived has to do', () => {
  expect(quiet([], new Map([['lou', ago(20)]]))).toEqual([]);
  expect(quiet([], new Map([['lou', ago(60)]]))).toEqual(['record 0']);
  expect(quiet([])).toEqual(['record 0']);
});
