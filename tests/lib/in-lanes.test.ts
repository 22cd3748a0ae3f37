import { expect, test } from 'vitest';
import { inLanes } from '#lib/in-lanes.ts';

/** Work that ends when told to, and what of it was begun. */
function heldWork() {
  const begun: number[] = [];
  const ends = new Map<number, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const work = (item: number): Promise<void> => {
    begun.push(item);
    return new Promise((resolve, reject) => ends.set(item, { resolve, reject }));
  };
  return {
    begun,
    work,
    end: (item: number) => ends.get(item)?.resolve(),
    fail: (item: number) => ends.get(item)?.reject(new Error(`${item} failed`)),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('begins items in their order, never more at once than there are lanes', async () => {
  const { begun, work, end } = heldWork();
  const all = inLanes(2, [1, 2, 3, 4], work);
  expect(begun).toEqual([1, 2]);
  end(2);
  await settled();
  expect(begun).toEqual([1, 2, 3]);
  for (const item of [1, 3]) end(item);
  await settled();
  end(4);
  await all;
  expect(begun).toEqual([1, 2, 3, 4]);
});

test('after a failure begins nothing more, and ends only when everything begun has ended', async () => {
  const { begun, work, end, fail } = heldWork();
  let isOver = false;
  const all = inLanes(2, [1, 2, 3], work).finally(() => (isOver = true));
  const rejection = expect(all).rejects.toThrow('1 failed');
  fail(1);
  await settled();
  expect(isOver).toBe(false);
  end(2);
  await rejection;
  expect(begun).toEqual([1, 2]);
});
