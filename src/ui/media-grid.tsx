import type { ReactElement, ReactNode } from 'react';
import styles from './media-grid.module.css';

export interface MediaGridProps {
  readonly label: string;
  /** `MediaTile`s. */
  readonly children: ReactNode;
}

/** Photos and recordings beside each other. */
export function MediaGrid({ label, children }: MediaGridProps): ReactElement {
  return (
    <ul className={styles.grid} aria-label={label}>
      {children}
    </ul>
  );
}
