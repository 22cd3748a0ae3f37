import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './segments.module.css';

export interface SegmentsProps<V extends string> {
  readonly label: string;
  readonly segments: readonly {
    readonly value: V;
    readonly label: string;
    /** How much is in it. */
    readonly badge?: string | number | undefined;
  }[];
  /** Undefined while what is seen is none of them. */
  readonly value: V | undefined;
  readonly onChoose: (value: V) => void;
  /** More than fit beside each other: each as wide as its words, scrolled sideways. */
  readonly many?: boolean | undefined;
  /** Stands at the end of many. */
  readonly aside?: ReactNode;
}

/** Switches between views of one screen or list, of which one is seen at a time. */
export function Segments<V extends string>({
  label,
  segments,
  value,
  onChoose,
  many = false,
  aside,
}: SegmentsProps<V>): ReactElement {
  const group = (
    <div className={classNames(styles.segments, many && styles.many)} role="group" aria-label={label}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          className={styles.segment}
          aria-pressed={segment.value === value}
          onClick={() => onChoose(segment.value)}
        >
          <span>{segment.label}</span>
          {segment.badge !== undefined && <span className={styles.badge}>{segment.badge}</span>}
        </button>
      ))}
    </div>
  );
  return many ? (
    <div className={styles.strip}>
      {group}
      {aside}
    </div>
  ) : (
    group
  );
}
