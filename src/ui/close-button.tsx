import type { ReactElement } from 'react';
import styles from './close-button.module.css';
import { Icon } from './icon.tsx';
import { uiText } from './ui-text.ts';

/** Closes what it stands in. */
export function CloseButton({ onPress }: { readonly onPress: () => void }): ReactElement {
  return (
    <button type="button" className={styles.close} aria-label={uiText.close} onClick={onPress}>
      <Icon name="close" />
    </button>
  );
}
