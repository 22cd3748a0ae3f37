import { Workbox } from 'workbox-window';
import { create } from 'zustand';

interface AppUpdate {
  /** Everything is on the device: shown once, after the first installation. */
  readonly isOfflineReady: boolean;
  /** A newer version waits; it takes over only when the person says so. */
  readonly isWaiting: boolean;
  readonly takeOver: () => void;
  readonly offlineReadySeen: () => void;
}

/** Between two looks for a new version while the app stays open, in milliseconds. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

export const useAppUpdate = create<AppUpdate>()((set) => ({
  isOfflineReady: false,
  isWaiting: false,
  takeOver: () => undefined,
  offlineReadySeen: () => set({ isOfflineReady: false }),
}));

/**
 * Registers the service worker. A new version asks and never reloads by itself, because somebody may be typing.
 * Other open tabs ask too, once it has taken over: an old page cannot load the chunks of a new version.
 */
export function watchForUpdates(): void {
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox('/service-worker.js');
  workbox.addEventListener('activated', ({ isUpdate }) => {
    if (isUpdate !== true) useAppUpdate.setState({ isOfflineReady: true });
  });
  workbox.addEventListener('waiting', ({ sw }) => {
    useAppUpdate.setState({ isWaiting: true, takeOver: () => reloadWith(sw, workbox) });
  });
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) useAppUpdate.setState({ isWaiting: true, takeOver: reload });
    isControlled = true;
  });
  void workbox.register().catch(() => undefined);
  setInterval(() => {
    if (navigator.onLine) void workbox.update().catch(() => undefined);
  }, CHECK_EVERY_MS);
}

/** Reloads once the waiting worker has taken over; the worker itself says when. */
function reloadWith(waiting: ServiceWorker | undefined, workbox: Workbox): void {
  waiting?.addEventListener('statechange', () => {
    if (waiting.state === 'activated') reload();
  });
  workbox.messageSkipWaiting();
}

function reload(): void {
  location.reload();
}
