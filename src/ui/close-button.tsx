import type { ReactElement } from 'react';
import { IconButton } from './icon-button.tsx';
import { uiText } from './ui-text.ts';

/** Closes what it stands in. */
export function CloseButton({ onPress }: { readonly onPress: () => void }): ReactElement {
  return <IconButton icon="close" label={uiText.close} onPress={onPress} />;
}
