import type { ReactElement, ReactNode } from 'react';
import styles from './list.module.css';

export interface ListProps {
  readonly children: ReactNode;
  readonly label?: string | undefined;
}

export function List({ children, label }: ListProps): ReactElement {
  // Safari forgets that an unstyled <ul> is a list unless it is told.
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {children}
    </ul>
  );
}
