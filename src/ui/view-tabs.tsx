import type { ReactElement } from 'react';
import styles from './view-tabs.module.css';

export interface ViewTabsProps {
  readonly label: string;
  readonly views: readonly {
    readonly value: string;
    readonly label: string;
    readonly count?: number | undefined;
  }[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** Ways to look at one list, each with how much is in it; they scroll sideways where there are many. */
export function ViewTabs({ label, views, value, onChoose }: ViewTabsProps): ReactElement {
  return (
    <div className={styles.views} role="group" aria-label={label}>
      {views.map((view) => (
        <button
          key={view.value}
          type="button"
          className={styles.view}
          aria-pressed={view.value === value}
          onClick={() => onChoose(view.value)}
        >
          <span>{view.label}</span>
          {view.count !== undefined && <span className={styles.count}>{view.count}</span>}
        </button>
      ))}
    </div>
  );
}
