import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { buttonClass, type ButtonLook } from './button-look.ts';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Spinner } from './spinner.tsx';
import { uiText } from './ui-text.ts';
import { usePress } from './use-press.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import { wholeDates } from './whole-dates.tsx';

export interface ButtonProps extends ButtonLook {
  readonly children: ReactNode;
  /** With a promise it is busy until that has settled. */
  readonly onPress: () => unknown;
  /** What it is about: beside the words where there is room, below them in small type where there is not. */
  readonly detail?: string | undefined;
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
  detail,
  busy: isHeld = false,
  disabled = false,
  type = 'button',
  label,
  ...look
}: ButtonProps): ReactElement {
  const { press, isBusy } = usePress(onPress);
  const busy = isHeld || isBusy;
  function click(event: MouseEvent): void {
    if (busy) event.preventDefault();
    else press(event);
  }

  return (
    <button
      type={type}
      className={buttonClass(look)}
      disabled={disabled}
      aria-label={label}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      onClick={click}
    >
      {busy && <Waiting />}
      <span className={styles.content}>
        {look.icon !== undefined && <Icon name={look.icon} />}
        <span className={classNames(styles.label, detail !== undefined && styles.withDetail)}>
          {detail === undefined ? (
            wholeDates(children)
          ) : (
            <>
              <span>{wholeDates(children)}</span>
              <span className={styles.detail}>{wholeDates(detail)}</span>
            </>
          )}
        </span>
      </span>
    </button>
  );
}

/** Most of what is waited for is done before anybody could see a sign of waiting. */
const SOON_MS = 200;

function Waiting(): ReactElement | null {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <span className={styles.progress}>
      <Spinner />
      <VisuallyHidden>{uiText.busy}</VisuallyHidden>
    </span>
  );
}
