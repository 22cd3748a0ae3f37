import { expect, test } from 'vitest';
import { passwordFault } from '#domain/access/password-rules.ts';

test.each([
  ['lv2cha', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['zhiyuan2026', 'account-name'],
  ['ZhiYuan-xyz', 'account-name'],
  ['13800138000', 'phone-number'],
  ['+8613800138000', 'phone-number'],
  ['88888888', 'easy-guess'],
  ['12341234', undefined],
  ['12345678', 'easy-guess'],
  ['87654321', 'easy-guess'],
  ['qwertyui', 'easy-guess'],
  ['password1', 'easy-guess'],
  ['2026woaini', 'easy-guess'],
  ['green tea 6', undefined],
  ['chuang hu shu ye', undefined],
  ['楼下的槐树开花了', undefined],
])('%j is %s', (password, fault) => {
  expect(passwordFault(password, 'zhiyuan')).toBe(fault);
});
