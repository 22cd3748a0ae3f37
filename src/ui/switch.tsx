import { type ReactElement, useId } from 'react';
import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
}

export function Switch({ label, checked, onChange, hint }: SwitchProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.switch}>
      <label className={styles.line} htmlFor={id}>
        <span>{label}</span>
        <input
          id={id}
          className={styles.input}
          type="checkbox"
          role="switch"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <span className={styles.track} aria-hidden="true" />
      </label>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
