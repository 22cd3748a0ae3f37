import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './flow.module.css';

export interface StackProps {
  readonly children: ReactNode;
  readonly gap?: 's' | 'm' | 'l' | undefined;
}

export function Stack({ children, gap = 'm' }: StackProps): ReactElement {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>;
}
