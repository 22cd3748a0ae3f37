import { type ReactElement, type ReactNode, useId } from 'react';
import { CloseButton } from './close-button.tsx';
import { HeadingLevel } from './heading-level.ts';
import { Modal } from './modal.tsx';
import { isShown } from './is-shown.ts';
import styles from './sheet.module.css';

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** Its children live only while it is open. */
export function Sheet({ open, title, onClose, children, footer }: SheetProps): ReactElement {
  const id = useId();
  return (
    <Modal open={open} titleId={id} onClose={onClose}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        <CloseButton onPress={onClose} />
      </div>
      <div className={styles.body}>
        <HeadingLevel value={3}>{children}</HeadingLevel>
      </div>
      {isShown(footer) && <div className={styles.footer}>{footer}</div>}
    </Modal>
  );
}
