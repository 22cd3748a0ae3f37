import { type ReactElement, type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import styles from './confirm-dialog.module.css';
import { Modal } from './modal.tsx';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly tone?: 'danger' | 'primary' | undefined;
  /** With a promise its button is busy until that has settled. */
  readonly onConfirm: () => unknown;
  readonly onCancel: () => void;
}

/** The way back stands first, so that it has the focus: a hasty Enter does no harm. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { open, title, children, confirmLabel, cancelLabel, tone = 'primary', onConfirm, onCancel } = props;
  const id = useId();
  return (
    <Modal open={open} titleId={id} onClose={onCancel}>
      <div className={styles.words}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        <div>{children}</div>
      </div>
      <div className={styles.buttons}>
        <Button size="large" onPress={onCancel}>
          {cancelLabel}
        </Button>
        <Button variant={tone} size="large" onPress={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
