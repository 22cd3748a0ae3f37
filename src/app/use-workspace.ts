import { useEffect, useState } from 'react';
import { type Account } from '#domain/access/account.ts';
import { type StartTrouble } from './start-trouble.ts';
import { type Workspace } from './workspace.ts';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly workspace: Workspace }
  | { readonly state: 'failed'; readonly trouble: StartTrouble };

/** Opens the account's records behind the first paint; RxDB is not loaded before that. */
export function useWorkspace(account: Account): Opening {
  const [held, setHeld] = useState<{ readonly account: Account; readonly opening: Opening }>();
  useEffect(() => {
    let isCurrent = true;
    const opened = openWorkspace(account);
    void opened.then((opening) => {
      if (isCurrent) setHeld({ account, opening });
    });
    return () => {
      isCurrent = false;
      void opened.then(async (opening) => {
        if (opening.state === 'open') await opening.workspace.close();
      });
    };
  }, [account]);
  return held?.account === account ? held.opening : { state: 'opening' };
}

async function openWorkspace(account: Account): Promise<Opening> {
  try {
    const { openRecords } = await import('./open-records.ts');
    const opened = await openRecords(account);
    return opened.ok
      ? { state: 'open', workspace: opened.value }
      : { state: 'failed', trouble: opened.reason };
  } catch {
    return { state: 'failed', trouble: 'chunk-missing' };
  }
}
