import type { ReactElement, ReactNode } from 'react';
import { isShown } from './is-shown.ts';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';
import { wholeDates } from './whole-dates.tsx';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, hint, action }: EmptyStateProps): ReactElement {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <p className={styles.title}>{wholeDates(title)}</p>
      {hint !== undefined && <p className={styles.hint}>{wholeDates(hint)}</p>}
      {isShown(action) && <div className={styles.action}>{action}</div>}
    </div>
  );
}
