import type { ReactElement, ReactNode } from 'react';
import styles from './columns.module.css';

export interface ColumnsProps {
  readonly children: ReactNode;
  /** One below the other in each column, without holes: for what is read and keeps its height. */
  readonly packed?: boolean | undefined;
}

/** Cards side by side where there is room for two or three, else one under the other. */
export function Columns({ children, packed = false }: ColumnsProps): ReactElement {
  return <div className={packed ? styles.packed : styles.columns}>{children}</div>;
}
