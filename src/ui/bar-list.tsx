import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './bar-list.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** In any unit: bars are drawn against the longest, or against `most`. */
  readonly value: number;
  /** The value in words. */
  readonly text: string;
  readonly tone?: Tone | undefined;
  readonly href?: string | undefined;
}

export interface BarListProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** What a full bar stands for; the longest bar when absent. */
  readonly most?: number | undefined;
  /** A mark across all bars, in their unit. */
  readonly target?: number | undefined;
}

/** Lying bars with their numbers in words: what they show can be read, heard and printed without them. */
export function BarList({ label, bars, most, target }: BarListProps): ReactElement {
  const full = Math.max(
    most ?? 0,
    most === undefined ? Math.max(...bars.map(({ value }) => value)) : 0,
    1e-9,
  );
  const share = (value: number): string =>
    `${Math.round(Math.min(1, Math.max(0, value / full)) * 1000) / 10}%`;
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key} className={classNames(styles.bar, toneClass(bar.tone ?? 'info'))}>
          {bar.href === undefined ? (
            <span className={styles.label}>{bar.label}</span>
          ) : (
            <a className={styles.label} href={bar.href}>
              {bar.label}
            </a>
          )}
          <svg className={styles.drawing} aria-hidden="true" focusable="false">
            <rect className={styles.track} width="100%" height="100%" rx="4" />
            {bar.value > 0 && <rect className={styles.fill} width={share(bar.value)} height="100%" rx="4" />}
            {target !== undefined && (
              <line className={styles.target} x1={share(target)} x2={share(target)} y1="0" y2="100%" />
            )}
          </svg>
          <span className={styles.text}>{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
