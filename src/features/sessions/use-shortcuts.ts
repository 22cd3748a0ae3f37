import { useEffect, useRef } from 'react';

interface Shortcuts {
  /** `/` */
  readonly onWrite: () => void;
  /** Alt + Z */
  readonly onUndo: () => void;
  /** Alt + 1 … 9 */
  readonly onNumber: (nth: number) => void;
}

/** Keys for whoever records a session on a computer. Read by place on the keyboard: Alt changes what is typed. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, code, altKey, target } = event;
      const isTyping = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      const nth = /^Digit([1-9])$/.exec(code)?.[1];
      if (document.querySelector('dialog[open]') !== null) return;
      if (altKey && nth !== undefined) latest.current.onNumber(Number(nth));
      else if (altKey && code === 'KeyZ') latest.current.onUndo();
      else if (key === '/' && !isTyping) latest.current.onWrite();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
