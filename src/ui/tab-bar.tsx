import type { ReactElement } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './mark.tsx';
import styles from './tab-bar.module.css';

export interface TabBarProps {
  readonly tabs: readonly {
    readonly href: string;
    readonly label: string;
    readonly icon: IconName;
    readonly badge?: string | undefined;
  }[];
  readonly current: string;
  readonly label: string;
}

/** A bar at the bottom of a phone, at the side of a desk; `current` is the href of the tab that is open. */
export function TabBar({ tabs, current, label }: TabBarProps): ReactElement {
  return (
    <nav className={styles.bar} aria-label={label}>
      <div className={styles.mark}>
        <Mark />
      </div>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.href}>
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
