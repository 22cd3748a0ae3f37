import type { ReactElement, ReactNode } from 'react';
import styles from './details.module.css';
import { Icon } from './icon.tsx';
import { wholeDates } from './whole-dates.tsx';

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Open when it is first shown. */
  readonly startsOpen?: boolean | undefined;
}

export function Details({ summary, children, startsOpen = false }: DetailsProps): ReactElement {
  return (
    <details className={styles.details} open={startsOpen}>
      <summary className={styles.summary}>
        <span className={styles.text}>{wholeDates(summary)}</span>
        <span className={styles.chevron}>
          <Icon name="chevron-down" />
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
