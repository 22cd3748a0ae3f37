import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './status-line.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

export interface StatusLineProps {
  readonly href: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** One slim line that is always in sight and leads to where its matter is told in full. */
export function StatusLine({ href, icon, tone, children }: StatusLineProps): ReactElement {
  return (
    <a className={classNames(styles.line, toneClass(tone))} href={href}>
      <Icon name={icon} />
      <span className={styles.words}>{children}</span>
    </a>
  );
}
