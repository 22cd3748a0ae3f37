import type { ReactElement } from 'react';
import styles from './skeleton.module.css';
import { uiText } from './ui-text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface SkeletonProps {
  readonly lines?: number | undefined;
}

export function Skeleton({ lines = 3 }: SkeletonProps): ReactElement {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{uiText.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </div>
  );
}
