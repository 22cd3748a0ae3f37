/** Runs one piece of work at a time, in the order of asking. */
export type Serial = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A serial within this page; a failed piece of work does not stop the next. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
