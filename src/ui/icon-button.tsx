import type { ReactElement } from 'react';
import styles from './icon-button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { usePress } from './use-press.ts';

export interface IconButtonProps {
  readonly icon: IconName;
  /** What a screen reader says instead of the sign. */
  readonly label: string;
  readonly onPress: () => unknown;
  /** Of a button that stays pressed. */
  readonly pressed?: boolean | undefined;
}

/** A sign alone, for what everybody knows by its sign. */
export function IconButton({ icon, label, onPress, pressed }: IconButtonProps): ReactElement {
  const { press } = usePress(onPress);
  return (
    <button type="button" className={styles.button} aria-label={label} aria-pressed={pressed} onClick={press}>
      <Icon name={icon} />
    </button>
  );
}
