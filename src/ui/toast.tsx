import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { uiText } from './ui-text.ts';
import { usePress } from './use-press.ts';
import { wholeDates } from './whole-dates.tsx';

export interface ToastMessage {
  readonly id: string;
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** Until somebody answers it. */
  readonly stays?: boolean | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => unknown } | undefined;
}

export interface ToastHostProps {
  readonly toasts: readonly ToastMessage[];
  readonly onDismiss: (id: string) => void;
}

const READING_MS = 6_000;
const DECIDING_MS = 12_000;

/** Stands in the page from the start, because a live region that arrives with its words is not read out. */
export function ToastHost({ toasts, onDismiss }: ToastHostProps): ReactElement {
  return (
    <div className={styles.host} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

interface ToastProps {
  readonly toast: ToastMessage;
  readonly onDismiss: (id: string) => void;
}

/** Leaves by itself unless it is bad news or a question, or a finger, a pointer or the focus rests on it. */
function Toast({ toast, onDismiss }: ToastProps): ReactElement {
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(() => onDismiss(toast.id));
  const stays = held || toast.stays === true || toast.tone === 'bad';
  const delay = toast.action === undefined ? READING_MS : DECIDING_MS;

  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(leave, delay);
    return () => clearTimeout(timer);
  }, [stays, delay]);

  const { action } = toast;
  const { press } = usePress(() => {
    onDismiss(toast.id);
    return action?.onPress();
  });
  return (
    <div
      className={classNames(styles.toast, toneClass(toast.tone ?? 'neutral'))}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.said}>
        <p className={styles.text}>{wholeDates(toast.text)}</p>
        {action !== undefined && (
          <button type="button" className={styles.action} onClick={press}>
            {action.label}
          </button>
        )}
      </div>
      <button
        type="button"
        className={styles.close}
        aria-label={uiText.dismiss}
        onClick={() => onDismiss(toast.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
