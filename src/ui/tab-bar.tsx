import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './mark.tsx';
import styles from './tab-bar.module.css';

export interface TabBarProps {
  readonly tabs: readonly {
    readonly href: string;
    readonly label: string;
    readonly icon: IconName;
    readonly badge?: string | undefined;
    /** Only where the window is wide enough for a desk. */
    readonly wideOnly?: boolean | undefined;
  }[];
  readonly current: string;
  readonly label: string;
  /** Leaves room at the side of a wide window for the pages of a desk. */
  readonly narrow?: boolean | undefined;
}

/** A bar at the bottom of a phone, at the side of a desk; `current` is the href of the tab that is open. */
export function TabBar({ tabs, current, label, narrow = false }: TabBarProps): ReactElement {
  return (
    <nav className={classNames(styles.bar, narrow && styles.narrow)} aria-label={label}>
      <div className={styles.mark}>
        <Mark />
      </div>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.href} className={tab.wideOnly === true ? styles.wideOnly : undefined}>
            <a
              className={styles.tab}
              href={tab.href}
              aria-current={tab.href === current ? 'page' : undefined}
            >
              <span className={styles.sign}>
                <Icon name={tab.icon} />
                {tab.badge !== undefined && <span className={styles.badge}>{tab.badge}</span>}
              </span>
              <span>{tab.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
