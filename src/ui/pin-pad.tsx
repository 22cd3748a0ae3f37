import { type ReactElement, useEffect, useEffectEvent } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './pin-pad.module.css';
import { uiText } from './ui-text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface PinPadProps {
  /** What the digits are for. */
  readonly label: string;
  readonly labelShown?: boolean | undefined;
  readonly value: string;
  readonly length: number;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean | undefined;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Big digits for thumbs, and dots for what was typed; a keyboard types as well. */
export function PinPad(props: PinPadProps): ReactElement {
  const { label, labelShown = false, value, length, onChange, disabled = false } = props;
  const add = (digit: string): void => {
    if (!disabled && value.length < length) onChange(value + digit);
  };
  const remove = (): void => {
    if (!disabled && value !== '') onChange(value.slice(0, -1));
  };
  const type = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (/^[0-9]$/.test(event.key)) add(event.key);
    if (event.key === 'Backspace') remove();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => type(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <div className={styles.pad} role="group" aria-label={label}>
      {labelShown && (
        <p className={styles.label} aria-hidden="true">
          {label}
        </p>
      )}
      <p className={styles.dots} role="status">
        <VisuallyHidden>{uiText.typedDigits(value.length, length)}</VisuallyHidden>
        {Array.from({ length }, (_, place) => (
          <span key={place} className={classNames(styles.dot, place < value.length && styles.full)} />
        ))}
      </p>
      <div className={styles.keys}>
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            className={classNames(styles.key, digit === '0' && styles.zero)}
            disabled={disabled}
            onClick={() => add(digit)}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          className={classNames(styles.key, styles.remove)}
          disabled={disabled || value === ''}
          aria-label={uiText.removeDigit}
          onClick={remove}
        >
          <Icon name="backspace" />
        </button>
      </div>
    </div>
  );
}
