import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { createPassUp } from './pass-up.ts';

interface Needs {
  readonly ask: AskAsServer;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  readonly print: (line: string) => void;
}

/** Passes up again and again; a failure is told once and tried again. `end` resolves when nothing is under way. */
export function startPassingUp({ ask, everyMs, print }: Needs): { readonly end: () => Promise<void> } {
  const passUp = createPassUp(ask);
  const stop = new AbortController();
  let isTold = false;
  let wake: () => void = () => undefined;

  const hasEnded = (): boolean => stop.signal.aborted;

  async function run(): Promise<void> {
    while (!hasEnded()) {
      const failure = await passUp().then(
        () => undefined,
        (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
      );
      if (failure !== undefined && !isTold && !hasEnded())
        print(`Passing up failed: ${failure}. It tries again.`);
      isTold = failure !== undefined;
      if (!hasEnded()) await pause();
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = run();
  return {
    end: async () => {
      stop.abort();
      wake();
      await running;
    },
  };
}
