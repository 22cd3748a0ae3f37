import type { ReactElement } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { uiText } from './ui-text.ts';

export interface PrintButtonProps extends Pick<ButtonProps, 'variant'> {
  /** Where more is to be done than to open the browser's own question. */
  readonly onPrint?: (() => void) | undefined;
}

/** Prints what the screen shows, but for what stays off the paper. */
export function PrintButton({ variant, onPrint = () => window.print() }: PrintButtonProps): ReactElement {
  return (
    <Button icon="print" variant={variant} onPress={onPrint}>
      {uiText.print}
    </Button>
  );
}
