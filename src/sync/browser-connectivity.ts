import type { Connectivity } from './connectivity.ts';

/** The page's own hints: the network came back, or somebody looks at the app again. */
export const browserConnectivity: Connectivity = {
  watch: (onChance) => {
    const online = (): void => onChance('online');
    const visible = (): void => {
      if (document.visibilityState === 'visible') onChance('visible');
    };
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', visible);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', visible);
    };
  },
};
