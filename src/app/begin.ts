import { startWorkers } from '#storage/worker/started-workers.ts';
import { ACCOUNT_KEY, type KeptAccount } from './account-key.ts';
import { isLockedHere } from './locked-here.ts';
import { makeRecordsWorker } from './make-records-worker.ts';
import { trustOwnScriptsOnly } from './trusted-types.ts';

// Runs before the page's own scripts, so that nothing here may need any of them.
trustOwnScriptsOnly();
const account = whoWorksHere();
if (account !== undefined && isSecureContext) begin(account);

/**
 * What whoever works on this device needs in any case comes beside the first paint, not after it. Where a script does
 * not come, whoever waits for it is told.
 */
function begin(name: string): void {
  startWorkers(name, isLockedHere(name), makeRecordsWorker);
  const scripts = [import('./open-keys.ts'), import('./open-records.ts'), import('./routes.tsx')];
  for (const script of scripts) script.catch(() => undefined);
}

/** The name that the account store keeps; what cannot be read is left to it. */
function whoWorksHere(): string | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(ACCOUNT_KEY) ?? 'null') as KeptAccount | null;
    return kept?.state?.account?.name;
  } catch {
    return undefined;
  }
}
