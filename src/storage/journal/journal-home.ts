/** Where the journals of an account lie. */
export type JournalHome = 'opfs' | 'local-storage';

const homeKey = (account: string): string => `journals-of/${encodeURIComponent(account)}`;

/** Remembered, so that unsent work is never looked for in the wrong place; undefined before the first opening. */
export function homeOfJournals(account: string): JournalHome | undefined {
  const known = localStorage.getItem(homeKey(account));
  return known === 'opfs' || known === 'local-storage' ? known : undefined;
}

export function rememberHome(account: string, home: JournalHome): void {
  localStorage.setItem(homeKey(account), home);
}

export function forgetHome(account: string): void {
  localStorage.removeItem(homeKey(account));
}
