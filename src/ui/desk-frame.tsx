import type { ReactElement, ReactNode } from 'react';
import styles from './desk-frame.module.css';
import { useScrollMemory } from './use-scroll-memory.ts';

export interface DeskFrameProps {
  readonly nav: ReactNode;
  readonly children: ReactNode;
  /** The open path; each keeps how far it was scrolled. */
  readonly path: string;
}

/** A desk within the app: its own pages at the side, one of them beside them, each with a scroll of its own. */
export function DeskFrame({ nav, children, path }: DeskFrameProps): ReactElement {
  const content = useScrollMemory(path);
  return (
    <div className={styles.frame}>
      {nav}
      <div className={styles.content} ref={content}>
        {children}
      </div>
    </div>
  );
}
