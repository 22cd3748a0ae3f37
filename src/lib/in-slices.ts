import { pause } from './pause.ts';

/** Records sealed, opened or checked in one go take a phone four times slower than ours some 10 ms. */
const SLICE = 20;

/**
 * The results of `work` for every item, in their order, with a turn for somebody's tap after every slice. Browsers
 * seal short texts at once, so that waiting for them gives nobody a turn. Not all of them once nobody wants them any
 * more; rejects with the first failure.
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
  isWanted: () => boolean = () => true,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length && isWanted(); start += SLICE) {
    if (start > 0) await pause();
    results.push(...(await Promise.all(items.slice(start, start + SLICE).map(work))));
  }
  return results;
}
