import { type ReactElement, useId } from 'react';
import { FieldFrame } from './field-frame.tsx';
import { describedBy } from './described-by.ts';
import styles from './field.module.css';

export interface PickerFieldProps {
  readonly label: string;
  /** In a toolbar, between fields that say what they are about. */
  readonly labelHidden?: boolean | undefined;
  /** A day is picked as `2026-11-22`, a time of day as `20:00`. */
  readonly type: 'date' | 'time';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** The device's own way of picking a day or a time. */
export function PickerField(props: PickerFieldProps): ReactElement {
  const { label, labelHidden, type, value, onChange, hint, error } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      <input
        id={id}
        className={styles.input}
        type={type}
        title={labelHidden === true ? label : undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}
