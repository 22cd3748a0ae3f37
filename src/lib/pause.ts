/**
 * Comes back in a task of its own, after whatever the browser has to do first. A message to oneself is not held back
 * as timers are, also while the page is hidden.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
