import type { ReactElement, ReactNode } from 'react';
import styles from './beside.module.css';

export interface BesideProps {
  readonly children: ReactNode;
  /** Stays in sight beside the rest where the window is wide; below it where it is not. */
  readonly aside: ReactNode;
  readonly label: string;
}

/** A long form, and beside it what comes of it. */
export function Beside({ children, aside, label }: BesideProps): ReactElement {
  return (
    <div className={styles.beside}>
      <div className={styles.main}>{children}</div>
      <aside className={styles.aside} aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}
