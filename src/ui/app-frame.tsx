import type { ReactElement, ReactNode } from 'react';
import { isShown } from './is-shown.ts';
import styles from './app-frame.module.css';
import { uiText } from './ui-text.ts';
import { useScrollMemory } from './use-scroll-memory.ts';

export interface AppFrameProps {
  readonly nav: ReactNode;
  readonly status?: ReactNode;
  readonly children: ReactNode;
  /** The open path. A new path begins at its top; going up to a shorter one finds it as it was left. */
  readonly path?: string | undefined;
}

export function AppFrame({ nav, status, children, path = '' }: AppFrameProps): ReactElement {
  const content = useScrollMemory(path);
  return (
    <div className={styles.frame}>
      {isShown(status) && (
        <section className={styles.status} aria-label={uiText.status}>
          {status}
        </section>
      )}
      <div className={styles.content} ref={content}>
        {children}
      </div>
      <div className={styles.nav}>{nav}</div>
    </div>
  );
}
