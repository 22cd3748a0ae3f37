import { type HTMLInputAutoCompleteAttribute, type ReactElement, useId, useState } from 'react';
import { describedBy } from './described-by.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './field.module.css';
import { IconButton } from './icon-button.tsx';
import { uiText } from './ui-text.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'password' | 'tel' | 'search' | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly inputMode?:
    'text' | 'numeric' | 'decimal' | 'tel' | 'search' | 'email' | 'url' | 'none' | undefined;
  readonly required?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly name?: string | undefined;
}

export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onChange, hint, error, type = 'text', required = false } = props;
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = type === 'password';
  return (
    <FieldFrame id={id} label={label} required={required} hint={hint} error={error}>
      <div className={styles.control}>
        <input
          id={id}
          className={styles.input}
          type={secret && shown ? 'text' : type}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          name={props.name}
          // Browsers write what stands in other fields into their own files, for a restored tab.
          autoComplete={props.autoComplete ?? 'off'}
          autoCapitalize="none"
          spellCheck={false}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          required={required}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        {secret && (
          <span className={styles.inside}>
            <IconButton
              icon={shown ? 'eye-off' : 'eye'}
              label={shown ? uiText.hidePassword : uiText.showPassword}
              pressed={shown}
              onPress={() => setShown(!shown)}
            />
          </span>
        )}
      </div>
    </FieldFrame>
  );
}
