import type { ReactElement, ReactNode } from 'react';
import { buttonClass, type ButtonLook } from './button-look.ts';
import styles from './button.module.css';
import { Icon } from './icon.tsx';
import { wholeDates } from './whole-dates.tsx';

export interface ButtonLinkProps extends ButtonLook {
  readonly children: ReactNode;
  readonly href: string;
}

export function ButtonLink({ children, href, ...look }: ButtonLinkProps): ReactElement {
  return (
    <a className={buttonClass(look)} href={href}>
      <span className={styles.content}>
        {look.icon !== undefined && <Icon name={look.icon} />}
        <span className={styles.label}>{wholeDates(children)}</span>
      </span>
    </a>
  );
}
