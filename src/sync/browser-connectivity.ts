import type { Connectivity } from './connectivity.ts';

/** The page's own hints: the network came back or went, or somebody looks at the app again. */
export const browserConnectivity: Connectivity = {
  watch: (onHint) => {
    const online = (): void => onHint('online');
    const offline = (): void => onHint('offline');
    const visible = (): void => {
      if (document.visibilityState === 'visible') onHint('visible');
    };
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    document.addEventListener('visibilitychange', visible);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', visible);
    };
  },
};
