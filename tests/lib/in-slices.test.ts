import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { inSlices } from '#lib/in-slices.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test('answers with every result in the order of the items', async () => {
  const later = (item: number): number | Promise<number> =>
    item % 3 === 0 ? Promise.resolve(item * 2) : item * 2;
  expect(await inSlices(numbers(50), later)).toEqual(numbers(50).map((item) => item * 2));
  expect(await inSlices([], later)).toEqual([]);
});

test('lets a message have its turn between two slices', async () => {
  const done: number[] = [];
  const all = inSlices(numbers(41), (item) => done.push(item));
  const turns: number[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.on('message', () => {
    turns.push(done.length);
    if (done.length < 41) port2.postMessage(undefined);
    else port1.close();
  });
  port2.postMessage(undefined);
  await all;
  expect(turns.some((count) => count > 0 && count < 41)).toBe(true);
});

test('stops after the slice in which nobody wanted the rest any more', async () => {
  const results = await inSlices(
    numbers(100),
    (item) => item,
    () => false,
  );
  expect(results).toEqual([]);
});

test('tells the first failure', async () => {
  const failing = async (item: number): Promise<void> => {
    if (item === 30) throw new Error('the thirty-first failed');
  };
  await expect(inSlices(numbers(40), failing)).rejects.toThrow('the thirty-first failed');
});
