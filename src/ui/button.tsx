import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { buttonClass, type ButtonLook } from './button-look.ts';
import styles from './button.module.css';
import { Icon } from './icon.tsx';
import { Spinner } from './spinner.tsx';
import { uiText } from './ui-text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ButtonProps extends ButtonLook {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Says more than what is written on it. */
  readonly label?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
}

/** A busy button keeps its width and the focus, and ignores presses. */
export function Button({
  children,
  onPress,
  busy = false,
  disabled = false,
  type = 'button',
  label,
  ...look
}: ButtonProps): ReactElement {
  function press(event: MouseEvent): void {
    if (busy) event.preventDefault();
    else onPress();
  }

  return (
    <button
      type={type}
      className={buttonClass(look)}
      disabled={disabled}
      aria-label={label}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      <span className={styles.content}>
        {look.icon !== undefined && <Icon name={look.icon} />}
        <span className={styles.label}>{children}</span>
      </span>
      {busy && (
        <span className={styles.progress}>
          <Spinner />
          <VisuallyHidden>{uiText.busy}</VisuallyHidden>
        </span>
      )}
    </button>
  );
}
