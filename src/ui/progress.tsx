import { type ReactElement, useId } from 'react';
import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0 … 1; absent while nobody knows. */
  readonly value?: number | undefined;
}

export function Progress({ label, value }: ProgressProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress className={styles.bar} id={id} max={1} value={value} />
    </div>
  );
}
