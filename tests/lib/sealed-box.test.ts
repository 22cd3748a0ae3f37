import { expect, test } from 'vitest';
import { toBase64 } from '#lib/base64.ts';
import { type BoxKeys, closeBox, openBox } from '#lib/sealed-box.ts';

async function makeKeys(): Promise<BoxKeys> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey: toBase64(point), privateKey: pair.privateKey };
}

test('who holds the private key reads it, nobody else does', async () => {
  const [keys, others] = [await makeKeys(), await makeKeys()];
  const box = await closeBox(keys.publicKey, '三楼的灯坏了');
  expect(await openBox(keys.privateKey, box)).toBe('三楼的灯坏了');
  expect(await openBox(others.privateKey, box)).toBeUndefined();
});

test('two boxes of one text have nothing in common', async () => {
  const { publicKey } = await makeKeys();
  const [one, two] = [await closeBox(publicKey, '一样'), await closeBox(publicKey, '一样')];
  expect(one.slice(4, 40)).not.toBe(two.slice(4, 40));
});

test('a changed byte anywhere, a cut, or no box at all opens nothing', async () => {
  const { publicKey, privateKey } = await makeKeys();
  const bytes = Buffer.from(await closeBox(publicKey, '话'), 'base64');
  for (let index = 0; index < bytes.length; index += 1) {
    const spoilt = Buffer.from(bytes);
    spoilt[index] = (spoilt[index] ?? 0) ^ 1;
    expect(await openBox(privateKey, spoilt.toString('base64'))).toBeUndefined();
  }
  for (const text of ['', 'AAAA', '?', bytes.subarray(0, 70).toString('base64')])
    expect(await openBox(privateKey, text)).toBeUndefined();
});

test('a key that is none is told at once', async () => {
  await expect(closeBox('AAAA', '话')).rejects.toThrow();
});
