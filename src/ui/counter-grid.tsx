import type { ReactElement, ReactNode } from 'react';
import styles from './counter.module.css';

/** Counters side by side, as many as the width allows. */
export function CounterGrid({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.grid}>{children}</div>;
}
