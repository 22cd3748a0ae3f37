import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

interface ServiceWorkerScope {
  /** The list of all files of this version, put in by the build. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<unknown>) => void) => void;
}

declare const self: ServiceWorkerScope;

/** What the server answers itself; everything else that is navigated to is the app. */
const SERVED_BY_THE_SERVER = /^\/(db|api|public|healthz)(\/|$)/;

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [SERVED_BY_THE_SERVER] }),
);

// The page that brought the first version may lose its network before it is loaded again.
clientsClaim();

/** A new version waits until the person agrees, because somebody may be typing. */
self.addEventListener('message', ({ data }) => {
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING') {
    void self.skipWaiting();
  }
});
