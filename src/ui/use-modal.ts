import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Opens and closes a native <dialog> as a modal and gives the focus back to where it came from. */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);

  // Before the frame: an empty sheet is never seen.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return undefined;
    const opener = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      // Chromium 87 does not give it back by itself.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [open]);

  return dialog;
}
