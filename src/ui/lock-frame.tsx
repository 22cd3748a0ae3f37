import type { ReactElement, ReactNode } from 'react';
import styles from './lock-frame.module.css';
import { Mark } from './mark.tsx';

export interface LockFrameProps {
  readonly title: string;
  /** What is to be said about the last try; its room is kept, so that the way in stays under the thumb. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A page that shows nothing of what lies behind it: the sign, one sentence, and the way in. */
export function LockFrame({ title, note, children }: LockFrameProps): ReactElement {
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <span className={styles.mark}>
          <Mark />
        </span>
        <h1 className={styles.title}>{title}</h1>
      </header>
      {note !== undefined && <div className={styles.note}>{note}</div>}
      <main className={styles.main}>{children}</main>
    </div>
  );
}
