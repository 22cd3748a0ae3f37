import type { ReactElement, ReactNode } from 'react';
import { isShown } from './is-shown.ts';
import styles from './card.module.css';
import { classNames } from './class-names.ts';
import { Heading } from './heading.tsx';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

export interface CardProps {
  readonly children: ReactNode;
  readonly title?: string | undefined;
  readonly action?: ReactNode;
  readonly tone?: Tone | undefined;
}

export function Card({ children, title, action, tone }: CardProps): ReactElement {
  return (
    <div
      className={classNames(
        styles.card,
        tone !== undefined && styles.toned,
        tone !== undefined && toneClass(tone),
      )}
    >
      {(title !== undefined || isShown(action)) && (
        <div className={styles.head}>
          {title !== undefined && <Heading className={styles.title}>{title}</Heading>}
          {isShown(action) && <div className={styles.action}>{action}</div>}
        </div>
      )}
      {children}
    </div>
  );
}
