import type { ReactElement } from 'react';
import styles from './column-chart.module.css';

export interface ColumnChartProps {
  /** What the chart shows, with its numbers, in words. */
  readonly label: string;
  readonly columns: readonly { readonly key: string; readonly value: number; readonly title: string }[];
  /** Names of the first and the last column. */
  readonly from: string;
  readonly to: string;
  /** The highest column in words. */
  readonly most: string;
}

const HEIGHT = 100;
const STEP = 10;
const WIDTH = 7;

/** Standing columns over time. */
export function ColumnChart({ label, columns, from, to, most }: ColumnChartProps): ReactElement {
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  return (
    <figure className={styles.chart}>
      <span className={styles.most}>{most}</span>
      <svg
        className={styles.drawing}
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.max(1, columns.length) * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {columns.map(({ key, value, title }, nth) => {
          const height = value === 0 ? 0.75 : (value / highest) * HEIGHT;
          return (
            <rect
              key={key}
              className={value === 0 ? styles.none : styles.column}
              x={nth * STEP + (STEP - WIDTH) / 2}
              width={WIDTH}
              y={HEIGHT - height}
              height={height}
            >
              <title>{title}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className={styles.rim}>
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}
