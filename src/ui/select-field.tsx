import { type ReactElement, useId } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

export interface SelectFieldProps<V extends string> {
  readonly label: string;
  /** In a toolbar, where the first option says what it is about. */
  readonly labelHidden?: boolean | undefined;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

export function SelectField<V extends string>(props: SelectFieldProps<V>): ReactElement {
  const { label, labelHidden, value, options, onChange } = props;
  const id = useId();

  function choose(chosen: string): void {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  }

  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden}>
      <div className={styles.control}>
        <select
          id={id}
          className={classNames(styles.input, styles.select)}
          value={value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles.after}>
          <Icon name="chevron-down" />
        </span>
      </div>
    </FieldFrame>
  );
}
