import type { KeyBoxMirror } from './key-keeper.ts';

function keyOf(account: string): string {
  return `xbd-key-box/${encodeURIComponent(account)}`;
}

/** The second copy of a locked box; that it is there also says, at first paint, that the account is locked. */
export function localKeyBoxMirror(account: string): KeyBoxMirror {
  const key = keyOf(account);
  return {
    read: () => localStorage.getItem(key) ?? undefined,
    write: (text) => {
      if (text === undefined) localStorage.removeItem(key);
      else if (localStorage.getItem(key) !== text) localStorage.setItem(key, text);
    },
  };
}
