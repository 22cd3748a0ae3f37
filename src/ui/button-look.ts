import styles from './button.module.css';
import { classNames } from './class-names.ts';
import type { IconName } from './icon.tsx';

export interface ButtonLook {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'normal' | 'large' | undefined;
  readonly icon?: IconName | undefined;
  readonly wide?: boolean | undefined;
  /** Cut off where it does not fit, for rows that must not grow; what is read out stays whole. */
  readonly oneLine?: boolean | undefined;
}

export function buttonClass({
  variant = 'secondary',
  size = 'normal',
  wide = false,
  oneLine = false,
}: ButtonLook): string {
  return classNames(
    styles.button,
    styles[variant],
    size === 'large' && styles.large,
    wide && styles.wide,
    oneLine && styles.oneLine,
  );
}
