import { type RefObject, useEffect } from 'react';

/** `/` goes to the search field inside, unless somebody is writing. */
export function useSlashKey(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      const isWriting =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      inside.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [inside]);
}
