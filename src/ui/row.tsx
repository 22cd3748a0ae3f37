import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './flow.module.css';

export interface RowProps {
  readonly children: ReactNode;
  readonly gap?: 's' | 'm' | 'l' | undefined;
  readonly wrap?: boolean | undefined;
  /** Pushes the first and the last child to the two ends. */
  readonly spread?: boolean | undefined;
  /** All of them as wide as each other, short fields beside each other as far as there is room. */
  readonly even?: boolean | undefined;
}

export function Row({
  children,
  gap = 's',
  wrap = true,
  spread = false,
  even = false,
}: RowProps): ReactElement {
  return (
    <div
      className={classNames(
        styles.row,
        styles[gap],
        wrap && styles.wrap,
        spread && styles.spread,
        even && styles.even,
      )}
    >
      {children}
    </div>
  );
}
