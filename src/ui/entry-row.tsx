import type { ReactElement, ReactNode } from 'react';
import { isShown } from './is-shown.ts';
import styles from './entry-row.module.css';
import { wholeDates } from './whole-dates.tsx';

export interface EntryRowProps {
  readonly children: ReactNode;
  readonly detail?: ReactNode;
  /** Tags and the like. */
  readonly marks?: ReactNode;
  /** Buttons for this line. */
  readonly actions?: ReactNode;
}

/** A line of a List that was written down and with which something can be done. */
export function EntryRow({ children, detail, marks, actions }: EntryRowProps): ReactElement {
  return (
    <li className={styles.row}>
      <p className={styles.words}>{wholeDates(children)}</p>
      <div className={styles.below}>
        <div className={styles.marks}>
          {isShown(detail) && <span className={styles.detail}>{wholeDates(detail)}</span>}
          {marks}
        </div>
        {isShown(actions) && <div className={styles.actions}>{actions}</div>}
      </div>
    </li>
  );
}
