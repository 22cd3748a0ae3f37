import type { MouseEvent, ReactElement, ReactNode, SyntheticEvent } from 'react';
import styles from './modal.module.css';
import { useModal } from './use-modal.ts';

export interface ModalProps {
  readonly open: boolean;
  readonly titleId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: from the bottom on a phone, in the middle of a desk; Esc and the backdrop close it. */
export function Modal({ open, titleId, onClose, children }: ModalProps): ReactElement {
  const dialog = useModal(open);

  function ask(event: SyntheticEvent): void {
    // The caller closes by `open`, so that the two never disagree.
    event.preventDefault();
    onClose();
  }

  function press(event: MouseEvent): void {
    if (event.target === event.currentTarget) onClose();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={titleId}
      onCancel={ask}
      onClose={() => {
        // A second Esc closes in Chromium without asking.
        if (open) onClose();
      }}
      onClick={press}
    >
      {open && <div className={styles.panel}>{children}</div>}
    </dialog>
  );
}
