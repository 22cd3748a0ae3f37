import type { ReactElement, ReactNode } from 'react';
import styles from './columns.module.css';

/** Cards side by side where there is room for two or three, else one under the other. */
export function Columns({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.columns}>{children}</div>;
}
