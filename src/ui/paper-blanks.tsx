import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './paper-blanks.module.css';

export interface PaperBlanksProps {
  /** `签字：＿＿＿＿`, each kept on one line. */
  readonly blanks: readonly string[];
  /** At the foot of the page, where somebody signs. */
  readonly isFoot?: boolean | undefined;
}

/** Lines to be filled in by hand, beside each other where there is room. */
export function PaperBlanks({ blanks, isFoot = false }: PaperBlanksProps): ReactElement {
  return (
    <p className={classNames(styles.blanks, isFoot ? styles.end : styles.small)}>
      {blanks.map((blank) => (
        <span key={blank}>{blank}</span>
      ))}
    </p>
  );
}
