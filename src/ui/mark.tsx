import type { ReactElement } from 'react';
import styles from './mark.module.css';

export interface MarkProps {
  readonly label?: string | undefined;
}

/** The sign of the program: a little wooden stool. */
export function Mark({ label }: MarkProps): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles.mark} viewBox="0 0 64 64" focusable="false" {...named}>
      <rect className={styles.ground} width="64" height="64" rx="15" />
      <path className={styles.legs} d="M21.5 28 16.5 49M42.5 28l5 21M19 40h26" />
      <rect className={styles.seat} x="11" y="19" width="42" height="10" rx="4" />
    </svg>
  );
}
