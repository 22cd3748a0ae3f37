/**
 * Does `work` for every item, in their order, at most `lanes` at a time. After a failure nothing more is begun;
 * rejects with it once all that was begun has ended.
 */
export async function inLanes<Item>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const open = items.values();
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    for (const item of open) {
      if (hasFailed) return;
      await work(item).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
