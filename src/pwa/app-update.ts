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
 * Registers the service worker. A new version asks and never reloads by itself, because somebody may be typing;
 * every open tab reloads when one of them agreed, as old pages cannot load new chunks.
 */
export function watchForUpdates(): void {
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox('/service-worker.js');
  let hasAgreed = false;
  workbox.addEventListener('activated', ({ isUpdate }) => {
    if (isUpdate !== true) useAppUpdate.setState({ isOfflineReady: true });
  });
  workbox.addEventListener('waiting', () => {
    useAppUpdate.setState({
      isWaiting: true,
      takeOver: () => {
        hasAgreed = true;
        workbox.messageSkipWaiting();
      },
    });
  });
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate === true && hasAgreed) location.reload();
  });
  void workbox.register().catch(() => undefined);
  setInterval(() => {
    if (navigator.onLine) void workbox.update().catch(() => undefined);
  }, CHECK_EVERY_MS);
}
