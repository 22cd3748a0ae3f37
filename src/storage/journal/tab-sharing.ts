import { createSerial } from '#storage/serial.ts';
import type { JournalSharing } from './journal.ts';

/** Sharing between the tabs of one browser: a Web Lock for the turn, a BroadcastChannel for the word. */
export function shareBetweenTabs(journal: string): JournalSharing {
  const name = `xbd-journal-${journal}`;
  const channel = new BroadcastChannel(name);
  const listeners = new Set<() => void>();
  const serial = createSerial();
  channel.addEventListener('message', () => {
    for (const listener of listeners) listener();
  });

  return {
    // The serial keeps this tab's own order of asking.
    exclusively: (work) => serial(() => navigator.locks.request(name, work)),
    tellOthers: () => channel.postMessage('changed'),
    watch: (onForeignChange) => {
      const listener = (): void => onForeignChange();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      channel.close();
    },
  };
}
