import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { isShown } from './is-shown.ts';
import styles from './notice.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { wholeDates } from './whole-dates.tsx';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const signs: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  info: 'info',
  good: 'verified',
  warn: 'warning',
  bad: 'warning',
  quiet: 'info',
};

export function Notice({ tone, title, children, action }: NoticeProps): ReactElement {
  return (
    <div className={classNames(styles.notice, toneClass(tone))} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <Icon name={signs[tone]} />
      </span>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{wholeDates(title)}</p>}
        <div>{wholeDates(children)}</div>
        {isShown(action) && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
