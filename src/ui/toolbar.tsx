import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { isShown } from './is-shown.ts';
import styles from './toolbar.module.css';

export interface ToolbarProps {
  readonly label: string;
  /** A search field, which takes the room that the others leave. */
  readonly search?: ReactNode;
  readonly children?: ReactNode;
  /** Marked off from the page: what can be done with chosen rows. */
  readonly raised?: boolean | undefined;
}

/** Fields and buttons in one row, as many rows as the window needs. */
export function Toolbar({ label, search, children, raised = false }: ToolbarProps): ReactElement {
  return (
    <div className={classNames(styles.bar, raised && styles.raised)} role="group" aria-label={label}>
      {isShown(search) && <div className={styles.search}>{search}</div>}
      {children}
    </div>
  );
}
