import type { ReactElement, ReactNode } from 'react';
import styles from './prose.module.css';

export interface ProseListProps {
  readonly isOrdered: boolean;
  readonly items: readonly ReactNode[];
}

/** Steps or points of a text that is read at leisure. */
export function ProseList({ isOrdered, items }: ProseListProps): ReactElement {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={styles.list}>
      {items.map((item, nth) => (
        <li key={nth}>{item}</li>
      ))}
    </List>
  );
}
