import { fromWireError, type WireError } from './wire-error.ts';

/** How one call to a worker ended. */
export type CallEnd = { readonly call: number } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError }
);

/** What a worker is asked: a task under the number of its call. */
export type Called<Task> = Task & { readonly call: number };

/** The page's side of a worker that answers calls, see `serveCalls`. */
export interface WorkerCalls<Task> {
  /** Rejects with what the worker threw, its names kept. */
  readonly ask: (task: Task) => Promise<unknown>;
  /** Stops the worker; what was asked and is not answered rejects, as does whatever is asked later. */
  readonly end: () => void;
}

/** The worker's script could not be loaded or run: nothing was done yet. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed';
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `onTold` hears what the worker says without having been asked. */
export function callWorker<Task extends object>(
  worker: Worker,
  onTold: (told: unknown) => void = () => undefined,
): WorkerCalls<Task> {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let failure: Error | undefined;

  function fail(error: Error): void {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isCallEnd(data)) {
      onTold(data);
      return;
    }
    const caller = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.ok) caller?.resolve(data.value);
    else caller?.reject(fromWireError(data.error));
  });
  worker.addEventListener('error', () => fail(new WorkerFailed('The worker did not start.')));

  return {
    ask: (task) => {
      if (failure !== undefined) return Promise.reject(failure);
      calls += 1;
      const call = calls;
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        worker.postMessage({ ...task, call } satisfies Called<Task>);
      });
    },
    end: () => {
      worker.terminate();
      fail(new Error('The worker was ended.'));
    },
  };
}

function isCallEnd(data: unknown): data is CallEnd {
  return typeof data === 'object' && data !== null && 'call' in data;
}
