import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './front-frame.module.css';
import { Mark } from './mark.tsx';
import { useHeadFocus } from './use-head-focus.ts';

export interface FrontFrameProps {
  readonly title: string;
  /** One sentence below the title; the page is roomier then. */
  readonly slogan?: string | undefined;
  /** What is to be said about the last try; its room is kept, so that the way in stays under the thumb. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A page of its own before anything else, which shows nothing of what lies behind it: the sign, a title, the way in. */
export function FrontFrame({ title, slogan, note, children }: FrontFrameProps): ReactElement {
  const { heading, onFocus } = useHeadFocus(title);
  return (
    <div className={classNames(styles.frame, slogan !== undefined && styles.roomy)} onFocus={onFocus}>
      <header className={styles.head}>
        <span className={styles.mark}>
          <Mark />
        </span>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {slogan !== undefined && <p className={styles.slogan}>{slogan}</p>}
      </header>
      {note !== undefined && <div className={styles.note}>{note}</div>}
      <main className={styles.main}>{children}</main>
    </div>
  );
}
