import { type ReactElement, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './meter.module.css';

export interface MeterProps {
  readonly label: string;
  /** 0 … 1 */
  readonly value: number;
  /** 0 … 1 */
  readonly target?: number | undefined;
  /** The value in words, as it is shown and read out. */
  readonly text: string;
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}

export function Meter({ label, value, target, text }: MeterProps): ReactElement {
  const id = useId();
  const reached = target === undefined || value >= target;
  return (
    <div className={styles.meter}>
      <div className={styles.line}>
        <span className={styles.label} id={id}>
          {label}
        </span>
        <span className={styles.text}>{text}</span>
      </div>
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent(value)}
        aria-valuetext={text}
      >
        <svg className={styles.bar} aria-hidden="true" focusable="false">
          <rect className={styles.track} width="100%" height="100%" rx="5" />
          {value > 0 && (
            <rect
              className={classNames(styles.fill, reached && styles.reached)}
              width={`${percent(value)}%`}
              height="100%"
              rx="5"
            />
          )}
          {target !== undefined && (
            <line
              className={styles.target}
              x1={`${percent(target)}%`}
              x2={`${percent(target)}%`}
              y1="0"
              y2="100%"
            />
          )}
        </svg>
      </div>
    </div>
  );
}
