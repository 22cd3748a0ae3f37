import { type ReactElement, useEffect, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './side-nav.module.css';

export interface SideNavLink {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** How much waits there. */
  readonly badge?: string | undefined;
}

export interface SideNavProps {
  readonly label: string;
  readonly groups: readonly { readonly title: string; readonly links: readonly SideNavLink[] }[];
  /** The href of the page that is open. */
  readonly current: string;
}

/** The pages of a desk by group; a strip above the page where the window is narrow. */
export function SideNav({ label, groups, current }: SideNavProps): ReactElement {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const strip = nav.current;
    const open = strip?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (strip === null || open === undefined) return;
    // Not `scrollIntoView`, which moves the page around the strip as well.
    const { left, width } = strip.getBoundingClientRect();
    strip.scrollLeft += open.left + open.width / 2 - left - width / 2;
  }, [current]);
  return (
    <nav className={styles.nav} aria-label={label} ref={nav}>
      {groups.map(({ title, links }) => (
        <div key={title} className={styles.group}>
          <p className={styles.title}>{title}</p>
          <ul className={styles.links} role="list" aria-label={title}>
            {links.map((link) => (
              <li key={link.href}>
                <a
                  className={styles.link}
                  href={link.href}
                  aria-current={link.href === current ? 'page' : undefined}
                >
                  <Icon name={link.icon} />
                  <span className={styles.name}>{link.label}</span>
                  {link.badge !== undefined && <span className={styles.badge}>{link.badge}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
