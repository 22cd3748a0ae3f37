import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './turned-round.module.css';
import { useModal } from './use-modal.ts';

export interface TurnedRoundProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly turnLabel: string;
  readonly children: ReactNode;
}

/**
 * The whole screen for somebody who stands opposite, upside down for whoever holds the phone, and nothing else on it.
 * Handed over, it can be turned back.
 */
export function TurnedRound(props: TurnedRoundProps): ReactElement {
  const { open, title, onClose, closeLabel, turnLabel, children } = props;
  const [isTurned, setIsTurned] = useState(true);
  const id = useId();
  const dialog = useModal(open);
  return (
    <dialog
      ref={dialog}
      className={styles.page}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div className={styles.both}>
          <div className={classNames(styles.facing, isTurned && styles.turned)}>
            <h2 className={styles.title} id={id}>
              {title}
            </h2>
            {children}
          </div>
          <div className={styles.tools}>
            <button type="button" className={styles.tool} onClick={() => setIsTurned(!isTurned)}>
              <Icon name="sync" />
              {turnLabel}
            </button>
            <button type="button" className={styles.tool} onClick={onClose}>
              <Icon name="close" />
              {closeLabel}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}
