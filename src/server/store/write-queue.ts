/** Runs one piece of work after the other, in the order in which they were given. */
export interface WriteQueue {
  readonly run: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;
}

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const outcome = last.then(work, work);
      last = outcome.catch(() => undefined);
      return outcome;
    },
  };
}
