import { type KeyboardEvent, type ReactElement, type ReactNode, type RefObject, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './composer.module.css';
import field from './field.module.css';
import { Icon } from './icon.tsx';
import hidden from './visually-hidden.module.css';

export interface ComposerProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter or the button; `withModifier` when Ctrl or ⌘ was held. */
  readonly onSend: (withModifier: boolean) => void;
  readonly sendLabel: string;
  readonly placeholder?: string | undefined;
  /** For a shortcut that brings the cursor here. */
  readonly input?: RefObject<HTMLInputElement | null> | undefined;
  /** Above the line: whose words they are. */
  readonly children?: ReactNode;
}

/** One line that is written, sent and empty again, with the keyboard staying open. */
export function Composer(props: ComposerProps): ReactElement {
  const { label, value, onChange, onSend, sendLabel, placeholder, input, children } = props;
  const id = useId();

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method is choosing characters, Enter belongs to it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend(event.ctrlKey || event.metaKey);
  }

  return (
    <div className={styles.composer}>
      {children}
      <div className={styles.line}>
        <label className={hidden.hidden} htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          ref={input}
          className={classNames(field.input, styles.input)}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          enterKeyHint="send"
        />
        <button
          type="button"
          className={styles.send}
          aria-label={sendLabel}
          // The tap must not take the focus from the line: the keyboard would fold away after every one.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onSend(false)}
        >
          <Icon name="check" />
        </button>
      </div>
    </div>
  );
}
