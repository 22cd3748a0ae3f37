import { toWireError } from './wire-error.ts';
import type { Called, CallEnd } from './worker-calls.ts';

/** The worker's side of `callWorker`: every call is carried out at once and ends with an answer. */
export function serveCalls<Task>(carryOut: (task: Called<Task>) => Promise<unknown>): void {
  const answerTo = async (request: Called<Task>): Promise<CallEnd> => {
    const { call } = request;
    try {
      return { call, ok: true, value: await carryOut(request) };
    } catch (error) {
      return { call, ok: false, error: toWireError(error) };
    }
  };
  self.addEventListener('message', ({ data }: MessageEvent<Called<Task>>) => {
    void answerTo(data).then((end) => self.postMessage(end));
  });
}
