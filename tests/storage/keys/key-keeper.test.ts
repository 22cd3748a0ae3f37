import { expect, test } from 'vitest';
import type { KeyKeeper } from '#storage/keys/key-keeper.ts';
import { SECRET_ITERATIONS } from '#storage/keys/wrap-key.ts';
import { createMemoryKeys, type MemoryKeys } from '#tests/storage/support/memory-keys.ts';

const WORDS = '三楼的灯不亮';
const MINUTE = 60_000;

async function sealed(keeper: KeyKeeper): Promise<string> {
  return (await keeper.seal()?.seal(WORDS)) ?? '';
}

async function opened(keeper: KeyKeeper, text: string): Promise<string | undefined> {
  return keeper.seal()?.open(text);
}

/** A phone with the PIN 246810, locked, and something that was sealed before. */
async function locked(): Promise<{ keys: MemoryKeys; keeper: KeyKeeper; text: string }> {
  const keys = createMemoryKeys();
  const keeper = await keys.open();
  const text = await sealed(keeper);
  await keeper.deposit('salt-1', 'what the server gave');
  await keeper.setSecret('pin', '246810');
  keeper.close();
  return { keys, keeper, text };
}

async function guessWrong(keys: MemoryKeys, keeper: KeyKeeper, times: number): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (let count = 0; count < times; count += 1) {
    const answer = await keeper.unlock(String(100_000 + count));
    answers.push(answer.ok || answer.reason);
    keys.pass(keeper.standing()?.waitMs ?? 0);
  }
  return answers;
}

test('stretches a secret as long as today’s advice asks', () => {
  expect(SECRET_ITERATIONS).toBeGreaterThanOrEqual(600_000);
});

test('what was sealed before the PIN opens with the PIN after a restart, and with nothing else', async () => {
  const { keys, text } = await locked();
  const restarted = await keys.open();
  expect(restarted.isOpen()).toBe(false);
  expect(restarted.seal()).toBeUndefined();
  expect(await restarted.unlock('246811')).toEqual({ ok: false, reason: 'wrong' });
  expect(await restarted.unlock('246810')).toEqual({ ok: true, value: undefined });
  expect(await opened(restarted, text)).toBe(WORDS);
});

test('with a PIN the key itself lies nowhere any more', async () => {
  const keys = createMemoryKeys();
  const keeper = await keys.open();
  const before = keys.disk.texts.join('');
  const key = /"key":"([^"]{40,})"/.exec(before)?.[1] ?? '';
  expect(key).not.toBe('');
  await keeper.setSecret('pin', '246810');
  expect([...keys.disk.texts, keys.mirror.text].join('')).not.toContain(key);
});

test('a changed PIN opens, the old one does not, and nothing is sealed anew', async () => {
  const { keeper, text } = await locked();
  await keeper.unlock('246810');
  await keeper.setSecret('passphrase', '板凳 虽小，能坐人');
  keeper.close();
  expect(keeper.standing()?.kind).toBe('passphrase');
  expect(await keeper.unlock('246810')).toEqual({ ok: false, reason: 'wrong' });
  expect((await keeper.unlock('板凳 虽小，能坐人')).ok).toBe(true);
  expect(await opened(keeper, text)).toBe(WORDS);
});

test('wrong PINs slow down, and after ten only the server’s secret opens', async () => {
  const { keys, keeper, text } = await locked();
  expect(await guessWrong(keys, keeper, 5)).toEqual(Array<string>(5).fill('wrong'));
  expect(keeper.standing()).toMatchObject({ triesLeft: 5, waitMs: 0 });
  expect(await guessWrong(keys, keeper, 5)).toEqual([...Array<string>(4).fill('wrong'), 'exhausted']);
  expect(await keeper.unlock('246810')).toEqual({ ok: false, reason: 'exhausted' });

  expect(await keeper.recover('something else')).toEqual({ ok: false, reason: 'other-key' });
  expect(keeper.recoverySalt()).toBe('salt-1');
  expect((await keeper.recover('what the server gave')).ok).toBe(true);
  await keeper.setSecret('pin', '135790');
  keeper.close();
  expect((await keeper.unlock('135790')).ok).toBe(true);
  expect(await opened(keeper, text)).toBe(WORDS);
});

test('a guess within the waiting time is not even tried, however the clock is set', async () => {
  const { keys, keeper } = await locked();
  await guessWrong(keys, keeper, 4);
  await keeper.unlock('000000');
  expect(keeper.standing()?.waitMs).toBe(MINUTE / 2);
  expect(await keeper.unlock('246810')).toEqual({ ok: false, reason: 'wait' });
  keys.pass(-365 * 24 * 60 * MINUTE);
  expect(keeper.standing()?.waitMs).toBe(MINUTE / 2);
  keys.pass(365 * 24 * 60 * MINUTE + MINUTE);
  expect((await keeper.unlock('246810')).ok).toBe(true);
  expect(keeper.standing()).toMatchObject({ triesLeft: 10, waitMs: 0 });
});

test('wrong guesses are remembered by the next start and by another tab', async () => {
  const { keys, keeper } = await locked();
  const otherTab = await keys.open();
  await guessWrong(keys, keeper, 3);
  await expect.poll(() => otherTab.standing()?.triesLeft).toBe(7);
  expect((await keys.open()).standing()?.triesLeft).toBe(7);
});

test('without the device’s half the PIN is not enough, and the server’s secret is', async () => {
  const { keys, keeper, text } = await locked();
  keys.loseDeviceKey();
  expect(await keeper.unlock('246810')).toEqual({ ok: false, reason: 'half-key' });
  expect(keeper.standing()?.triesLeft).toBe(10);
  expect((await keeper.recover('what the server gave')).ok).toBe(true);
  expect(await opened(keeper, text)).toBe(WORDS);
});

test('a lock comes back from its second copy when the journal was lost', async () => {
  const { keys, text } = await locked();
  keys.disk.texts[0] = '';
  keys.disk.texts[1] = '';
  const restarted = await keys.open(false);
  expect((await restarted.unlock('246810')).ok).toBe(true);
  expect(await opened(restarted, text)).toBe(WORDS);
});

test('a lost key is told, not replaced, while words lie sealed by it', async () => {
  const keys = createMemoryKeys();
  await expect(keys.open(false)).rejects.toMatchObject({ name: 'DataError' });
  expect(keys.disk.texts.join('')).toBe('');
});

test('a lock that one tab takes off is off in the others', async () => {
  const { keys, keeper, text } = await locked();
  const otherTab = await keys.open();
  await keeper.unlock('246810');
  await keeper.removeSecret();
  await expect.poll(() => otherTab.standing()).toBeUndefined();
  expect(otherTab.isOpen()).toBe(false);
  expect((await otherTab.unlock('')).ok).toBe(true);
  expect(await opened(otherTab, text)).toBe(WORDS);
  expect(keys.mirror.text).toBeUndefined();
});

test('two tabs of a first start agree on one key', async () => {
  const keys = createMemoryKeys();
  const [one, other] = await Promise.all([keys.open(), keys.open()]);
  expect(await opened(other, await sealed(one))).toBe(WORDS);
});
