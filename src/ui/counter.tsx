import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './counter.module.css';
import { Icon } from './icon.tsx';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

export interface CounterProps {
  readonly label: string;
  readonly value: number;
  readonly onStep: (delta: 1 | -1) => void;
  /** What the two buttons say to a screen reader. */
  readonly moreLabel: string;
  readonly lessLabel: string;
  readonly tone?: Tone | undefined;
}

/** Counts up by a tap anywhere on the tile, down by the small button. */
export function Counter(props: CounterProps): ReactElement {
  const { label, value, onStep, moreLabel, lessLabel, tone = 'neutral' } = props;
  return (
    <div className={classNames(styles.counter, toneClass(tone))} role="group" aria-label={label}>
      <button type="button" className={styles.more} aria-label={moreLabel} onClick={() => onStep(1)}>
        <span className={styles.label}>{label}</span>
        <span className={styles.plus}>
          <Icon name="plus" />
        </span>
      </button>
      <span className={styles.value}>{value}</span>
      <button
        type="button"
        className={styles.less}
        aria-label={lessLabel}
        disabled={value === 0}
        onClick={() => onStep(-1)}
      >
        <Icon name="minus" />
      </button>
    </div>
  );
}
