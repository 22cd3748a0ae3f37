import { type ReactElement, type ReactNode, useId } from 'react';
import { HeadingLevel } from './heading-level.ts';
import { Heading } from './heading.tsx';
import { isShown } from './is-shown.ts';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly count?: number | undefined;
}

export function Section({ title, children, action, count }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading className={styles.title} id={id}>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </Heading>
        {isShown(action) && <div className={styles.action}>{action}</div>}
      </div>
      <HeadingLevel value={3}>{children}</HeadingLevel>
    </section>
  );
}
