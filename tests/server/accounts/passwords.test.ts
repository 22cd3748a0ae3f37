import { expect, test } from 'vitest';
import { createPasswords, PASSWORD_ITERATIONS } from '#server/accounts/passwords.ts';

test('hashes with no fewer rounds than CouchDB does', async () => {
  expect(PASSWORD_ITERATIONS).toBeGreaterThanOrEqual(600_000);
  const passwords = createPasswords(PASSWORD_ITERATIONS);
  const hash = await passwords.hash('stool');
  expect(hash).toMatchObject({ iterations: PASSWORD_ITERATIONS });
  expect(await passwords.isRight('stool', hash)).toBe(true);
  expect(await passwords.isRight('Stool', hash)).toBe(false);
});

test('an account that does not exist takes as long as one that does', async () => {
  const passwords = createPasswords(100_000);
  const known = await passwords.hash('stool');
  const time = async (account: typeof known | undefined): Promise<number> => {
    const start = performance.now();
    await passwords.isRight('wrong', account);
    return performance.now() - start;
  };
  // In turns, and the quickest of each: a machine that does other things too is only ever slower.
  const times: { known: number; unknown: number }[] = [];
  for (let n = 0; n < 10; n += 1) times.push({ known: await time(known), unknown: await time(undefined) });
  const quickest = (of: 'known' | 'unknown'): number => Math.min(...times.map((one) => one[of]));
  const ratio = quickest('unknown') / quickest('known');
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test('reads the hashes of an older CouchDB and of one made by hand', async () => {
  const passwords = createPasswords(10);
  const sha1 = {
    password_scheme: 'pbkdf2',
    iterations: 1,
    salt: 'salt',
    derived_key: '0c60c80f961f0e71f3a9b524af6012062fe037a6',
  };
  expect(await passwords.isRight('password', sha1)).toBe(true);
  for (const broken of [
    {},
    { ...sha1, derived_key: 'zz' },
    { ...sha1, iterations: 0 },
    { ...sha1, salt: 1 },
  ]) {
    expect(await passwords.isRight('password', broken)).toBe(false);
  }
});

test('a flood of sign-ins is put off, not queued without end', async () => {
  const passwords = createPasswords(20_000);
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, () => passwords.isRight('x', undefined)),
  );
  const putOff = answers.filter((answer) => answer.status === 'rejected');
  expect(putOff.length).toBe(100 - 66);
  expect(putOff[0]?.reason).toMatchObject({ status: 503 });
});
