import type { ReactElement } from 'react';
import styles from './figures.module.css';

export interface FiguresProps {
  readonly label: string;
  readonly figures: readonly {
    readonly key: string;
    readonly name: string;
    /** The number as it is read: `1,327`. */
    readonly value: string;
    readonly unit: string;
    readonly detail?: string | undefined;
    /** Where the list behind the number is; absent where there is none. */
    readonly href?: string | undefined;
  }[];
}

/** Large numbers side by side, each the way to what it counts. */
export function Figures({ label, figures }: FiguresProps): ReactElement {
  return (
    <ul className={styles.figures} aria-label={label}>
      {figures.map(({ key, name, value, unit, detail, href }) => {
        const body = (
          <>
            <span className={styles.name}>{name}</span>
            <span className={styles.number}>
              <span className={styles.value}>{value}</span> {unit}
            </span>
            {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          </>
        );
        return (
          <li key={key} className={styles.item}>
            {href === undefined ? (
              <span className={styles.figure}>{body}</span>
            ) : (
              <a className={styles.figure} href={href}>
                {body}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
