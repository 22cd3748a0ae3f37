import type { Pause } from '#usecases/ports/pause.ts';

/** A message to oneself waits for whatever the browser has to do first, and is not held back as timers are. */
export const pause: Pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
