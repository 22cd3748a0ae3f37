import type { ReactElement } from 'react';
import { iconShapes, type IconName } from './icon-shapes.ts';
import styles from './icon.module.css';

export type { IconName } from './icon-shapes.ts';

export interface IconProps {
  readonly name: IconName;
  readonly label?: string | undefined;
}

export function Icon({ name, label }: IconProps): ReactElement {
  const shape = <path d={iconShapes[name]} />;
  return label === undefined ? (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shape}
    </svg>
  ) : (
    <svg className={styles.icon} viewBox="0 0 24 24" role="img" aria-label={label} focusable="false">
      {shape}
    </svg>
  );
}
