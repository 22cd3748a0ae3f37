import { expect, test } from 'vitest';
import { isNoSpace, toOpenError } from '#storage/open-error.ts';
import { fromWireError, toWireError } from '#storage/worker/wire-error.ts';

/** What a page makes of an error that a worker was told. */
function crossed(error: unknown): Error {
  return fromWireError(structuredClone(toWireError(error)));
}

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

test('an error keeps its name and message on the way to another thread', () => {
  const { name, message } = crossed(new DOMException('The disk is full.', 'QuotaExceededError'));
  expect({ name, message }).toEqual({ name: 'QuotaExceededError', message: 'The disk is full.' });
});

test('what an error wraps is still what a person is told, by whoever it was wrapped', () => {
  const byDexie = named('OpenFailedError', { inner: named('UnknownError') });
  const byRxdb = named('RxError', { cause: named('AbortError', { inner: named('QuotaExceededError') }) });
  expect(toOpenError(crossed(byDexie)).trouble).toBe('damaged');
  expect(isNoSpace(crossed(byRxdb))).toBe(true);
  expect(isNoSpace(crossed(byDexie))).toBe(false);
});

test('errors that wrap each other, and things that are no errors, cross too', () => {
  const round = named('Round');
  Object.assign(round, { cause: round });
  expect(crossed(round).name).toBe('Round');
  expect(crossed('only words').message).toBe('only words');
});

test('files that a page just left still holds are no private window', () => {
  const held = crossed(new DOMException('The file is locked.', 'NoModificationAllowedError'));
  expect(toOpenError(held).trouble).toBe('blocked');
});
