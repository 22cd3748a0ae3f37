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
      const nth = altKey ? /^Digit([1-9])$/.exec(code)?.[1] : undefined;
      const isUndo = altKey && code === 'KeyZ';
      const isWrite = key === '/' && !isTyping;
      if (nth === undefined && !isUndo && !isWrite) return;
      // Only now: every letter of a remark comes by here, and the page is long.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (nth !== undefined) latest.current.onNumber(Number(nth));
      else if (isUndo) latest.current.onUndo();
      else latest.current.onWrite();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
