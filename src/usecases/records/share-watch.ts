import type { Stop } from '#usecases/ports/record-store.ts';
import type { Watch } from './watch-folded.ts';

/** One question asked once for many who listen; the last answer is told at once. */
export interface SharedWatch<Answer> {
  readonly watch: Watch<Answer>;
  /** Ends the question; nobody is told anything any more. */
  readonly close: Stop;
}

/** Asks when the first one listens, and goes on asking until it is closed, also while nobody listens. */
export function shareWatch<Answer>(watch: Watch<Answer>): SharedWatch<Answer> {
  const listeners = new Set<(answer: Answer) => void>();
  let last: { readonly answer: Answer } | undefined;
  let stop: Stop | undefined;
  return {
    watch: (onAnswer) => {
      // Each listener is a member of its own, also when one function listens twice.
      const listener = (answer: Answer): void => onAnswer(answer);
      listeners.add(listener);
      if (last !== undefined) listener(last.answer);
      stop ??= watch((answer) => {
        last = { answer };
        for (const told of [...listeners]) told(answer);
      });
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      stop?.();
      stop = undefined;
      last = undefined;
    },
  };
}
