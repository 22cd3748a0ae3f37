import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { isShown } from './is-shown.ts';
import styles from './stepper.module.css';
import { wholeDates } from './whole-dates.tsx';

export interface StepperStep {
  readonly key: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'waiting' | 'optional' | 'left-out';
  /** What the state means, in a word that stands beside the title. */
  readonly word: string;
  readonly detail?: ReactNode;
}

export interface StepperProps {
  readonly label: string;
  readonly steps: readonly StepperStep[];
}

const looks = {
  done: styles.done,
  current: styles.current,
  waiting: undefined,
  optional: styles.optional,
  'left-out': styles.optional,
} as const;

/** Steps one below the other, with what is done, what comes next and what may be left out. */
export function Stepper({ label, steps }: StepperProps): ReactElement {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ key, title, state, word, detail }, at) => (
        <li
          key={key}
          className={classNames(styles.step, looks[state])}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={styles.sign} aria-hidden="true">
            {state === 'done' ? <Icon name="check" /> : at + 1}
          </span>
          <span className={styles.body}>
            <span className={styles.head}>
              <span className={styles.title}>{title}</span>
              <span className={styles.word}>{word}</span>
            </span>
            {isShown(detail) && <span className={styles.detail}>{wholeDates(detail)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
