import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tag.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { wholeDates } from './whole-dates.tsx';

export interface TagProps {
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
}

export function Tag({ children, tone = 'neutral', icon }: TagProps): ReactElement {
  return (
    <span className={classNames(styles.tag, toneClass(tone))}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{wholeDates(children)}</span>
    </span>
  );
}
