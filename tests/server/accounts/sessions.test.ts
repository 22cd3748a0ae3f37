import { expect, test } from 'vitest';
import { createSessions } from '#server/accounts/sessions.ts';

const DAY = 86_400_000;

test('a session holds thirty days, is renewed after one, and then ends', () => {
  let now = 1_800_000_000_000;
  const sessions = createSessions('secret', () => now);
  const token = sessions.issue('走访:员', 'salt');
  expect(sessions.nameIn(token)).toBe('走访:员');
  expect(sessions.check(token, 'salt')).toBe('valid');
  now += DAY + 1000;
  expect(sessions.check(token, 'salt')).toBe('due');
  now += 28 * DAY;
  expect(sessions.check(token, 'salt')).toBe('due');
  now += DAY;
  expect(sessions.check(token, 'salt')).toBe('invalid');
});

test('a token is worth nothing with another secret, salt, name or time', () => {
  const sessions = createSessions('secret', () => 1_800_000_000_000);
  const token = sessions.issue('zhiyuan', 'salt');
  const altered = (change: (text: string) => string): string =>
    Buffer.from(change(Buffer.from(token, 'base64url').toString())).toString('base64url');
  expect(sessions.check(token, 'other')).toBe('invalid');
  expect(createSessions('other', () => 1_800_000_000_000).check(token, 'salt')).toBe('invalid');
  expect(
    sessions.check(
      altered((text) => text.replace('zhiyuan', 'xietiao')),
      'salt',
    ),
  ).toBe('invalid');
  expect(
    sessions.check(
      altered((text) => text.replace(/:[0-9a-f]+:/, ':7fffffff:')),
      'salt',
    ),
  ).toBe('invalid');
  expect(sessions.check('', 'salt')).toBe('invalid');
});
