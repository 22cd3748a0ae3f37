import { expect, test } from 'vitest';
import { judgePassphrase, judgePin } from '#domain/access/lock-secret.ts';

test.each(['246813', '190753', '100203'])('%s is a PIN', (pin) => {
  expect(judgePin(pin)).toEqual({ ok: true, value: pin });
});

test.each(['123456', '654321', '111111', '890123', '123123', '121212', '112211', '000001', '135791'])(
  '%s is tried first by anybody',
  (pin) => {
    expect(judgePin(pin)).toEqual({ ok: false, reason: 'easy' });
  },
);

test.each(['12345', '1234567', '12345a', '１２３４５６', ''])('%j is not six digits', (pin) => {
  expect(judgePin(pin)).toEqual({ ok: false, reason: 'digits' });
});

test('a passphrase has eight characters and is not one of them repeated', () => {
  expect(judgePassphrase('板凳虽小能坐人呀').ok).toBe(true);
  expect(judgePassphrase('板凳虽小')).toEqual({ ok: false, reason: 'short' });
  expect(judgePassphrase('哈哈哈哈哈哈哈哈')).toEqual({ ok: false, reason: 'easy' });
});
