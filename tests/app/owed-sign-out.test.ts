import { expect, test } from 'vitest';
import { createOwedSignOut, type OwedSignOut } from '#app/owed-sign-out.ts';

function device(): { readonly open: () => OwedSignOut; readonly asked: () => number; isThere: boolean } {
  const kept = new Map<string, string>();
  let asked = 0;
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const phone = {
    isThere: false,
    asked: () => asked,
    open: () =>
      createOwedSignOut(async () => {
        asked += 1;
        return phone.isThere;
      }, storage),
  };
  return phone;
}

test('a session left without a network is ended at the next sight of one, also after a restart', async () => {
  const phone = device();
  await phone.open().end();
  const restarted = phone.open();
  await restarted.settle();
  phone.isThere = true;
  await restarted.settle();
  expect(phone.asked()).toBe(3);
  await restarted.settle();
  await phone.open().settle();
  expect(phone.asked()).toBe(3);
});

test('nothing is ended that nobody left, nor the session of whoever signs in next', async () => {
  const phone = device();
  await phone.open().settle();
  expect(phone.asked()).toBe(0);
  await phone.open().end();
  await phone.open().forget();
  phone.isThere = true;
  await phone.open().settle();
  expect(phone.asked()).toBe(1);
});
