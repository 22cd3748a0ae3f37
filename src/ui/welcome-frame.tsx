import type { ReactElement, ReactNode } from 'react';
import styles from './welcome-frame.module.css';

export interface WelcomeFrameProps {
  readonly mark: ReactNode;
  readonly title: string;
  readonly slogan: string;
  readonly children: ReactNode;
}

/** A page of its own before anything else: the sign, the name, and one card. */
export function WelcomeFrame({ mark, title, slogan, children }: WelcomeFrameProps): ReactElement {
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <span className={styles.mark}>{mark}</span>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.slogan}>{slogan}</p>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
