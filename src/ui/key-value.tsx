import type { ReactElement, ReactNode } from 'react';
import styles from './key-value.module.css';
import { wholeDates } from './whole-dates.tsx';

export interface KeyValueProps {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}

export function KeyValue({ items }: KeyValueProps): ReactElement {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.name} className={styles.item}>
          <dt className={styles.name}>{item.name}</dt>
          <dd className={styles.value}>{wholeDates(item.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
