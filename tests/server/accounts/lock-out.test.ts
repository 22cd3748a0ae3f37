import { expect, test } from 'vitest';
import { createLockOut, type LockOut } from '#server/accounts/lock-out.ts';

const MINUTE = 60_000;

/** How many of so many wrong passwords were looked at. */
async function guess(times: number, lockOut: LockOut, account: string, address: string): Promise<number> {
  const tried = Array.from({ length: times }, () => lockOut.attempt(account, address, async () => false));
  return (await Promise.all(tried)).filter((outcome) => outcome === 'wrong').length;
}

function right(lockOut: LockOut, account: string, address: string): ReturnType<LockOut['attempt']> {
  return lockOut.attempt(account, address, async () => true);
}

test('opens again five minutes after the fifth wrong password from one address', async () => {
  let now = 0;
  const lockOut = createLockOut(() => now);
  expect(await guess(9, lockOut, 'a', 'x')).toBe(5);
  now = 5 * MINUTE - 1;
  expect(await right(lockOut, 'a', 'x')).toBe('locked');
  now = 5 * MINUTE + 1;
  expect(await right(lockOut, 'a', 'x')).toBe('right');
});

test('allows no more than ten guesses in any hour', async () => {
  let now = 0;
  const lockOut = createLockOut(() => now);
  let guesses = 0;
  for (; now < 60 * MINUTE; now += MINUTE) guesses += await guess(3, lockOut, 'a', `x${now}`);
  expect(guesses).toBe(10);
  expect(await guess(1, lockOut, 'b', 'x')).toBe(1);
});

test('a right password forgives the address, not the account', async () => {
  const lockOut = createLockOut(() => 0);
  expect(await guess(4, lockOut, 'a', 'x')).toBe(4);
  expect(await right(lockOut, 'a', 'x')).toBe('right');
  expect(await guess(9, lockOut, 'a', 'x')).toBe(5);
  expect(await guess(9, lockOut, 'a', 'y')).toBe(1);
});

test('any number of right passwords at once are all right', async () => {
  const lockOut = createLockOut(() => 0);
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => right(lockOut, 'a', 'x')));
  expect(new Set(outcomes)).toEqual(new Set(['right']));
});

test('a check that breaks is no guess', async () => {
  const lockOut = createLockOut(() => 0);
  const broken = (): Promise<boolean> => Promise.reject(new Error('disk'));
  for (let n = 0; n < 9; n += 1) await expect(lockOut.attempt('a', 'x', broken)).rejects.toThrow('disk');
  expect(await right(lockOut, 'a', 'x')).toBe('right');
});
