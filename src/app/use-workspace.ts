import { useEffect, useState } from 'react';
import { useAccount } from './account-store.ts';
import type { StartTrouble } from './start-trouble.ts';
import type { Workspace } from './workspace.ts';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly workspace: Workspace }
  | { readonly state: 'failed'; readonly trouble: StartTrouble };

/**
 * Opens the records of the signed-in account behind the first paint; RxDB is not loaded before that. New roles of
 * the same account do not open them again.
 */
export function useWorkspace(name: string): Opening {
  const [held, setHeld] = useState<{ readonly name: string; readonly opening: Opening }>();
  useEffect(() => {
    let isCurrent = true;
    const opened = openWorkspace(name);
    void opened.then((opening) => {
      if (isCurrent) setHeld({ name, opening });
    });
    return () => {
      isCurrent = false;
      void opened.then(async (opening) => {
        if (opening.state === 'open') await opening.workspace.close();
      });
    };
  }, [name]);
  return held?.name === name ? held.opening : { state: 'opening' };
}

async function openWorkspace(name: string): Promise<Opening> {
  const { account, signedIn } = useAccount.getState();
  if (account?.name !== name) return { state: 'opening' };
  try {
    const { openRecords } = await import('./open-records.ts');
    const opened = await openRecords(account, signedIn);
    return opened.ok
      ? { state: 'open', workspace: opened.value }
      : { state: 'failed', trouble: opened.reason };
  } catch {
    return { state: 'failed', trouble: 'chunk-missing' };
  }
}
