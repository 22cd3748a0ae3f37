import { type ReactElement, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { uiText } from './ui-text.ts';
import hidden from './visually-hidden.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
}

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  function clear(): void {
    onChange('');
    input.current?.focus();
  }

  return (
    <div className={styles.control}>
      <label className={hidden.hidden} htmlFor={id}>
        {label}
      </label>
      <span className={styles.before}>
        <Icon name="search" />
      </span>
      <input
        id={id}
        ref={input}
        className={classNames(styles.input, styles.search)}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        placeholder={placeholder ?? label}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value !== '' && (
        <span className={styles.inside}>
          <IconButton icon="close" label={uiText.clear} onPress={clear} />
        </span>
      )}
    </div>
  );
}
