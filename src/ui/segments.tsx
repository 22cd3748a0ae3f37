import type { ReactElement } from 'react';
import styles from './segments.module.css';

export interface SegmentsProps<V extends string> {
  readonly label: string;
  readonly segments: readonly {
    readonly value: V;
    readonly label: string;
    readonly badge?: string | undefined;
  }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

/** Switches between views of one screen, of which one is seen at a time. */
export function Segments<V extends string>({
  label,
  segments,
  value,
  onChoose,
}: SegmentsProps<V>): ReactElement {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
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
}
