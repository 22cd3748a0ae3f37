import { useAccount } from './account-store.ts';

/**
 * What whoever works on this device needs in any case comes beside the first paint, not after it. Where a script does
 * not come, whoever waits for it is told.
 */
export function fetchFirstScripts(): void {
  if (useAccount.getState().account === undefined) return;
  const scripts = [import('./open-keys.ts'), import('./open-records.ts'), import('./routes.tsx')];
  for (const script of scripts) script.catch(() => undefined);
}
